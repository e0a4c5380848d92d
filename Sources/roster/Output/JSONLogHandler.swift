import Foundation
import Identifiers
import Logging

/// One JSON object a line on stderr: time, level, message, and the metadata of the line. Numbers that look like a
/// person's are masked.
struct JSONLogHandler: LogHandler {
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.info

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    var object = metadata.merging(event.metadata ?? [:]) { $1 }.mapValues(Self.plain)
    object["time"] = Date().formatted(.iso8601)
    object["level"] = event.level.rawValue
    object["message"] = Masking.masked(event.message.description)
    let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? JSONSerialization.data(withJSONObject: object, options: options) else { return }
    try? FileHandle.standardError.write(contentsOf: data + Data("\n".utf8))
  }

  /// Whole numbers as numbers, everything else as text.
  private static func plain(_ value: Logger.Metadata.Value) -> Any {
    switch value {
    case .dictionary(let entries): return entries.mapValues(plain)
    case .array(let values): return values.map(plain)
    case .string, .stringConvertible:
      let text = Masking.masked(value.description)
      return Int(text) ?? text as Any
    }
  }
}
