public import Foundation

/// A report written where the command line asks for it.
public enum ReportFile {
  /// Throws `PipelineError.cannotWrite`.
  public static func write(_ data: Data, to url: URL) throws {
    try PlacedFile.put(url) { path in try data.write(to: URL(fileURLWithPath: path)) }
  }
}
