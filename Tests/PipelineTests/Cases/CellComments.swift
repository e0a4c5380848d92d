import Foundation
import WorkbookReader

@testable import WorkbookReader

/// The comments of a workbook's first sheet, read from the part itself: no reader of ours looks at them.
struct CellComments {
  /// Text by cell, 0-based.
  private(set) var cells: [Place: String] = [:]

  struct Place: Hashable {
    let row: Int
    let column: Int
  }

  init(_ url: URL) throws {
    let archive = try ZipArchive([UInt8](try Data(contentsOf: url)), limits: ReadLimits())
    guard let entry = archive.entry(named: "xl/comments1.xml") else { return }
    let stream = try archive.stream(entry, maximumBytes: 64 << 20)
    var (bytes, end) = ([UInt8](), 0)
    repeat {
      bytes += [UInt8](repeating: 0, count: 1 << 16)
      let read = try stream.read(into: &bytes, at: end)
      bytes.removeLast(bytes.count - end - read)
      guard read > 0 else { break }
      end += read
    } while true
    let text = String(decoding: bytes, as: UTF8.self)
    for comment in text.components(separatedBy: "<comment ").dropFirst() {
      guard let match = comment.firstMatch(of: /ref="([A-Z]+)([0-9]+)"/), let row = Int(match.2) else { continue }
      let column = match.1.utf8.reduce(0) { $0 * 26 + Int($1) - 64 } - 1
      cells[Place(row: row - 1, column: column)] = comment
    }
  }
}
