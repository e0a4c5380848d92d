public import Foundation
import Identifiers

/// How every report is written as JSON: sorted keys, a line end, and numbers that look like a person's masked in its
/// texts, wherever they come from.
public enum JSONDocument {
  public static func data(of report: some Encodable) throws -> Data {
    var document = Data()
    try write(report) { document += $0 }
    return document
  }

  /// Gives the document piece by piece: a run may have ten million findings, and its report gigabytes. Throws what `put`
  /// throws.
  public static func write(_ report: some Encodable, to put: (Data) throws -> Void) throws {
    let later = FindingsLater()
    var rest = try encoder(later).encode(report)[...]
    while let mark = rest.firstRange(of: FindingsLater.markStart) {
      try put(masked(rest[..<mark.lowerBound]))
      let number = rest[mark.upperBound...].prefix { $0 != quote }
      try later.write(
        String(decoding: number, as: UTF8.self), below: indentation(of: rest[..<mark.lowerBound]), to: put)
      rest = rest[number.endIndex...].dropFirst()
    }
    try put(masked(rest) + Data("\n".utf8))
  }

  static func encoder(_ later: FindingsLater? = nil) -> JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    if let later, let key = FindingsLater.key { encoder.userInfo[key] = later }
    return encoder
  }

  /// The blanks at the beginning of the last line.
  private static func indentation(of document: Data) -> Data {
    let start = document.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? document.startIndex
    return document[start...].prefix { $0 == UInt8(ascii: " ") }
  }

  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")

  /// Between quotes and escapes; most texts are copied as they are.
  static func masked(_ piece: Data) -> Data {
    let document = [UInt8](piece)
    var masked = Data(capacity: document.count + 1)
    var copied = 0
    var index = 0
    while let open = document[index...].firstIndex(of: quote) {
      index = open + 1
      while index < document.count, document[index] != quote {
        let start = index
        while index < document.count, document[index] != quote, document[index] != backslash { index += 1 }
        if Masking.mayHoldNumber(document[start..<index]) {
          masked += document[copied..<start]
          masked += Masking.masked(String(decoding: document[start..<index], as: UTF8.self)).utf8
          copied = index
        }
        index += escapeLength(document, at: index)
      }
      index = min(index + 1, document.count)
    }
    return masked + document[copied...]
  }

  /// Of `\n` or `\u001F`; 0 for none.
  private static func escapeLength(_ document: [UInt8], at index: Int) -> Int {
    guard index < document.count, document[index] == backslash else { return 0 }
    let isCode = index + 1 < document.count && document[index + 1] == UInt8(ascii: "u")
    return min(isCode ? 6 : 2, document.count - index)
  }
}

/// A report written where the command line asks for it.
public enum ReportFile {
  /// As one JSON document, piece by piece. Throws `PipelineError.cannotWrite`.
  public static func encode(_ report: some Encodable, to url: URL) throws {
    try PlacedFile.put(url) { path in
      let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      defer { try? file.close() }
      try JSONDocument.write(report) { try file.write(contentsOf: $0) }
    }
  }

  /// Throws `PipelineError.cannotWrite`.
  public static func write(_ data: Data, to url: URL) throws {
    try PlacedFile.put(url) { path in try data.write(to: URL(fileURLWithPath: path)) }
  }
}
