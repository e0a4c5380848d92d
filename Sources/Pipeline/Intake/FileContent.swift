import Crypto
import Foundation
import RosterModel
import WorkbookReader

/// The bytes of a file, read once: what is hashed is what is parsed, whatever happens to the file meanwhile.
struct FileContent {
  let bytes: [UInt8]
  /// 64 lower-case hexadecimal digits.
  let sha256: String

  init(bytes: [UInt8]) {
    self.bytes = bytes
    sha256 = FileContent.digest(of: bytes)
  }

  /// Reads a regular file of at most the reader's limit. Throws the finding that says why not.
  static func read(_ url: URL) throws(FileRefusal) -> FileContent {
    guard let state = FileState(url), state.isRegular else {
      throw FileRefusal(Finding(.damaged, arguments: [Words.notARegularFile]))
    }
    guard state.bytes <= ReadLimits.standard.fileBytes else {
      throw FileRefusal(Finding(.overLimit, arguments: [.words(WorkbookRefusal.words(.fileBytes))]))
    }
    guard let data = FileManager.default.contents(atPath: url.path) else {
      throw FileRefusal(Finding(.damaged, arguments: [Words.unreadable]))
    }
    return FileContent(bytes: [UInt8](data))
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
