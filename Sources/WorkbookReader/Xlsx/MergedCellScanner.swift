/// Looks for the merged cells behind a sheet's rows. mergeCell — ECMA-376-1 18.3.1.54.
///
/// It looks for the tags and nothing between them: they only explain blank cells, and where nothing of the expected shape
/// is found there is nothing to explain.
struct MergedCellScanner {
  /// They come before what may be long: formats, validations, links.
  private static let mostBytes = 1 << 20

  private var index: Int
  private var list = MergedCellsList()
  private var isDone = false

  /// `index` is where the rows end in the window.
  init(from index: Int) {
    self.index = index
  }

  mutating func read(_ window: inout ByteWindow) throws(ScanStop) -> [MergedCells] {
    var seen = 0
    while true {
      let start = index
      scan(window.storage.span.extracting(first: window.count))
      seen += index - start
      guard !isDone, seen < Self.mostBytes else { return list.all }
      do {
        try window.advance(past: index)
      } catch .unknownShape {
        // No more bytes come.
        return list.all
      }
      index = 0
    }
  }

  /// Steps to the end, or to a tag that the window does not hold whole.
  private mutating func scan(_ bytes: Span<UInt8>) {
    while index < bytes.count, !isDone {
      if bytes.at(index) == UInt8(ascii: "<") {
        do { try readTag(bytes) } catch { if case .needsMore = error { return } }
      }
      index += 1
    }
  }

  private mutating func readTag(_ bytes: Span<UInt8>) throws(ScanStop) {
    var next = index
    if try bytes.skip("</mergeCells", &next) { isDone = true }
    guard !isDone, try bytes.skip("<mergeCell", &next), let (name, value) = try bytes.scanAttribute(&next),
      bytes.extracting(name).equals("ref"), let colon = value.first(where: { bytes.at($0) == UInt8(ascii: ":") }),
      let first = CellReference.parse(bytes, value.lowerBound..<colon),
      let last = CellReference.parse(bytes, colon + 1..<value.upperBound)
    else { return }
    list.add(row: first.row, lastRow: last.row, column: first.column, lastColumn: last.column)
  }
}
