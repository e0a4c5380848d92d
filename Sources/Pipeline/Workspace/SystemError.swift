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
    return Explanation(.somethingElse, .text(String(describing: error)))
  }

  private static let sentences: [Int32: ErrorCode] = [
    ENOSPC: .noSpace, EDQUOT: .noQuota, EFBIG: .fileTooLarge, EACCES: .noPermission, EPERM: .notPermitted,
    ENOENT: .noSuchPlace, EEXIST: .alreadyThere, EROFS: .readOnlyFileSystem, EISDIR: .isFolder, ENOTDIR: .isNoFolder,
    EIO: .inputOutput, ENAMETOOLONG: .nameTooLong, EMFILE: .tooManyOpen, ENFILE: .tooManyOpen, ELOOP: .linksInCircles,
  ]
}
