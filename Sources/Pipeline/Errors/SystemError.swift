import Foundation
public import RosterModel

/// What the system says of a call that failed. A C boundary: errno(3).
public enum SystemError {
  /// Of the last call.
  public static var explanation: Explanation { explanation(of: errno) }

  /// 0 stands for a disk that is full without the system saying so.
  static func explanation(of code: Int32) -> Explanation {
    if code == 0 { return Explanation(.noSpace) }
    if let known = sentences[code] { return Explanation(known) }
    return Explanation(.systemOther, .text(unsafe String(cString: strerror(code))))
  }

  /// Of an error of Foundation, which may hold the system's.
  static func explanation(of error: any Error) -> Explanation {
    let error = error as NSError
    if error.domain == NSPOSIXErrorDomain { return explanation(of: Int32(error.code)) }
    if let inner = (error.userInfo[NSUnderlyingErrorKey] as? any Error).map({ $0 as NSError }),
      inner.domain == NSPOSIXErrorDomain
    {
      return explanation(of: Int32(inner.code))
    }
    if error.domain == NSCocoaErrorDomain { return explanation(ofCocoa: error.code) }
    return Explanation(.somethingElse, .text(String(describing: error)))
  }

  /// Foundation's own errors, which no operator has ever heard of: by what the system would have said.
  private static func explanation(ofCocoa code: Int) -> Explanation {
    if let known = ofCocoa[CocoaError.Code(rawValue: code)] { return explanation(of: known) }
    return Explanation(.systemOther, .text("Foundation \(code)"))
  }

  private static let ofCocoa: [CocoaError.Code: Int32] = [
    .fileNoSuchFile: ENOENT, .fileReadNoSuchFile: ENOENT, .fileReadNoPermission: EACCES,
    .fileWriteNoPermission: EACCES, .fileReadUnknown: EIO, .fileWriteUnknown: EIO, .fileReadTooLarge: EFBIG,
    .fileWriteFileExists: EEXIST, .fileWriteOutOfSpace: ENOSPC, .fileWriteVolumeReadOnly: EROFS,
    .fileReadInvalidFileName: ENAMETOOLONG, .fileWriteInvalidFileName: ENAMETOOLONG, .fileReadCorruptFile: EIO,
  ]

  private static let sentences: [Int32: ErrorCode] = [
    ENOSPC: .noSpace, EDQUOT: .noQuota, EFBIG: .fileTooLarge, EACCES: .noPermission, EPERM: .notPermitted,
    ENOENT: .noSuchPlace, EEXIST: .alreadyThere, EROFS: .readOnlyFileSystem, EISDIR: .isFolder, ENOTDIR: .isNoFolder,
    EIO: .inputOutput, ENAMETOOLONG: .nameTooLong, EMFILE: .tooManyOpen, ENFILE: .tooManyOpen, ELOOP: .linksInCircles,
  ]
}
