public import Foundation

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
