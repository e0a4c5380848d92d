public import Foundation
import Identifiers

/// How every report is written as JSON: sorted keys, a line end, and numbers that look like a person's masked in its
/// texts, wherever they come from.
public enum JSONDocument {
  public static func data(of report: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return masked(try encoder.encode(report)) + Data("\n".utf8)
  }

  /// Between quotes and escapes; most texts are copied as they are.
  static func masked(_ document: Data) -> Data {
    var masked = Data(capacity: document.count + 1)
    var start = document.startIndex
    var isText = false
    var index = start
    while index < document.endIndex {
      let byte = document[index]
      let isEscape = isText && byte == UInt8(ascii: "\\")
      guard isEscape || byte == UInt8(ascii: "\"") else {
        index += 1
        continue
      }
      masked += isText ? Self.text(document[start..<index]) : document[start..<index]
      start = index
      if !isEscape { isText.toggle() }
      index = isEscape ? index + escapeLength(document, at: index) : index + 1
      masked += document[start..<index]
      start = index
    }
    return masked + document[start...]
  }

  /// `\n` or `\u001F`.
  private static func escapeLength(_ document: Data, at index: Int) -> Int {
    min(document[index + 1] == UInt8(ascii: "u") ? 6 : 2, document.endIndex - index)
  }

  private static func text(_ bytes: Data) -> Data {
    guard Masking.mayHoldNumber(bytes) else { return bytes }
    return Data(Masking.masked(String(decoding: bytes, as: UTF8.self)).utf8)
  }
}
