import Foundation

/// Results go to stdout, everything else to stderr.
enum Console {
  static func print(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

  static func write(_ data: Data) { FileHandle.standardOutput.write(data) }

  static func error(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
}
