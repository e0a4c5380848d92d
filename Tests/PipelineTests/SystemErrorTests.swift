import Foundation
import RosterModel
import Testing

@testable import Pipeline

/// What is said of errors of Foundation: the system's sentence, never the name of a domain.
@Suite struct SystemErrorTests {
  @Test(arguments: [
    (CocoaError.Code.fileNoSuchFile, Explanation(.noSuchPlace)), (.fileReadNoPermission, Explanation(.noPermission)),
    (.fileWriteOutOfSpace, Explanation(.noSpace)), (.fileWriteFileExists, Explanation(.alreadyThere)),
    (.fileReadUnknown, Explanation(.inputOutput)), (.coderInvalidValue, Explanation(.systemOther, "Foundation 4866")),
  ])
  func errorsOfFoundation(code: CocoaError.Code, expected: Explanation) {
    #expect(Explanation(describing: CocoaError(code)) == expected)
  }

  /// The system's own number behind it says more.
  @Test func whatLiesBeneathComesFirst() {
    let beneath = NSError(domain: NSPOSIXErrorDomain, code: Int(EROFS))
    let error = CocoaError(.fileWriteUnknown, userInfo: [NSUnderlyingErrorKey: beneath])
    #expect(Explanation(describing: error) == Explanation(.readOnlyFileSystem))
  }
}
