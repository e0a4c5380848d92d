import Crypto
import Foundation
import RosterModel
import WorkbookReader

/// The bytes of a file, read once: what is hashed is what is parsed, whatever happens to the file meanwhile.
struct FileContent {
  let bytes: [UInt8]
  /// As the file was before and after it was read.
  let state: FileState

  /// 64 lower-case hexadecimal digits. Made anew at each call: a look at a file that is read again needs none.
  var sha256: String { FileContent.digest(of: bytes) }

  /// Reads a regular file of at most the reader's limit. Throws the finding that says why not. What somebody is writing
  /// to is read again, and in the end left alone (FIL-110). `bytes` reads a path's bytes, expecting so many and giving
  /// up behind a limit.
  static func read(
    _ url: URL, bytes: (String, Int, Int) -> [UInt8]? = FileBytes.read(path:expecting:limit:)
  ) throws(FileRefusal) -> FileContent {
    for _ in 0..<tries {
      let content = try readOnce(url, bytes)
      if FileState(url) == content.state { return content }
    }
    throw FileRefusal(Finding(.changedWhileRead))
  }

  private static let tries = 3

  private static func readOnce(
    _ url: URL, _ read: (String, Int, Int) -> [UInt8]?
  ) throws(FileRefusal) -> FileContent {
    guard let state = FileState(url), state.isRegular else {
      throw FileRefusal(Finding(.damaged, arguments: [Words.notARegularFile]))
    }
    let limit = ReadLimits.standard.fileBytes
    let tooLarge = FileRefusal(WorkbookRefusal.finding(for: .overLimit(.fileBytes)))
    guard state.bytes <= limit else { throw tooLarge }
    guard let bytes = read(url.path, state.bytes, limit) else {
      throw FileRefusal(Finding(.damaged, arguments: [Words.unreadable]))
    }
    // It may have grown since it was asked for its size.
    guard bytes.count <= limit else { throw tooLarge }
    return FileContent(bytes: bytes, state: state)
  }

  static func digest(of bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let text = SHA256.hash(data: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }

  private enum Words {
    static let notARegularFile = FindingArgument.words(
      LocalizedText(zh: "不是普通文件", en: "it is no regular file"))
    static let unreadable = FindingArgument.words(
      LocalizedText(zh: "没有读取权限，或文件正在被占用", en: "no permission to read it, or it is in use"))
  }
}

/// A finding that keeps the whole file out.
struct FileRefusal: Error {
  let findings: [Finding]

  init(_ finding: Finding) { findings = [finding] }

  init(_ findings: [Finding]) { self.findings = findings }
}
