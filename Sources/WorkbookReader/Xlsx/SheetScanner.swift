/// Reads the rows of a sheet by scanning bytes. worksheet — ECMA-376-1 18.3.1.99.
///
/// It knows the one shape nearly all producers write and stops with `.unknownShape` at anything else; a token is taken
/// whole or not at all.
struct SheetScanner {
  private enum Place { case start, beforeRows, betweenRows, inRow, done }

  /// What the end of a scan means.
  enum Pause { case batchIsFull, sheetIsDone }

  private var place = Place.start
  private(set) var builder: RowBuilder
  private var cells = CellScanner()
  private var index = 0
  private let batchRows: Int

  init(_ context: RowBuilder.Context, batchRows: Int) {
    builder = RowBuilder(context)
    self.batchRows = batchRows
  }

  /// Builds rows from the part's window until a batch is full or the sheet ends.
  mutating func next(_ window: inout ByteWindow) throws(ScanStop) -> Pause {
    builder.removeBatch()
    while true {
      do {
        try scan(window.storage.span.extracting(first: window.count))
        return place == .done ? .sheetIsDone : .batchIsFull
      } catch .needsMore {
        try window.advance(past: index)
        index = 0
      }
    }
  }

  /// The merged cells that stand behind the rows, once the sheet is done.
  func mergedCells(_ window: inout ByteWindow) throws(ScanStop) -> [MergedCells] {
    var scanner = MergedCellScanner(from: index)
    return try scanner.read(&window)
  }

  private mutating func scan(_ bytes: Span<UInt8>) throws(ScanStop) {
    // A batch never ends within a row: what the row has so far would go with it.
    while place != .done && (place == .inRow || !builder.isBatchFull(batchRows)) {
      var next = index
      switch place {
      case .start: place = try PartStart.scan(bytes, root: "worksheet", &next) ? .done : .beforeRows
      case .beforeRows: place = try scanBeforeRows(bytes, &next)
      case .betweenRows: place = try scanBetweenRows(bytes, &next)
      case .inRow: place = try scanInRow(bytes, &next)
      case .done: break
      }
      index = next
    }
  }

  /// One element before the rows, or the start of the rows. sheetData — ECMA-376-1 18.3.1.80.
  private func scanBeforeRows(_ bytes: Span<UInt8>, _ index: inout Int) throws(ScanStop) -> Place {
    index = bytes.skippingSpace(from: index)
    var inner = index
    try bytes.expect("<", &inner)
    let name = try bytes.scanName(&inner)
    guard bytes.extracting(name).equals("sheetData") else {
      try bytes.skipElement(&index)
      return .beforeRows
    }
    index = inner
    return try bytes.skipAttributes(&index) ? .done : .betweenRows
  }

  private mutating func scanBetweenRows(_ bytes: Span<UInt8>, _ index: inout Int) throws(ScanStop) -> Place {
    index = bytes.skippingSpace(from: index)
    if try bytes.skip("</", &index) {
      index -= 2
      try bytes.expectEndTag("sheetData", &index)
      return .done
    }
    guard try bytes.skip("<row", &index) else { throw .unknownShape }
    return try scanRowTag(bytes, &index) ? .betweenRows : .inRow
  }

  /// The start tag of a row after its name; returns whether the row is empty.
  private mutating func scanRowTag(_ bytes: Span<UInt8>, _ index: inout Int) throws(ScanStop) -> Bool {
    var number: Int?
    var isHidden = false
    var names = AttributeNames()
    while let (name, value) = try bytes.scanAttribute(&index) {
      let text = bytes.extracting(name)
      guard names.insert(bytes, name), !text.equals("xmlns") else { throw .unknownShape }
      if text.equals("r") {
        number = bytes.smallInteger(bytes.trimmed(value))
      } else if text.equals("hidden") {
        isHidden = bytes.isTrue(value)
      }
    }
    let isEmpty = try bytes.scanTagEnd(&index)
    do {
      try builder.beginRow(number: number, isHidden: isHidden)
      if isEmpty { try builder.endRow() }
    } catch {
      throw .refused(error)
    }
    return isEmpty
  }

  /// All cells of the row that the window holds whole, then the end of the row.
  @inline(__always)
  private mutating func scanInRow(_ bytes: Span<UInt8>, _ next: inout Int) throws(ScanStop) -> Place {
    while try cells.scan(bytes, &next, &builder) {
      index = next
    }
    try bytes.expectEndTag("row", &next)
    do {
      try builder.endRow()
    } catch {
      throw .refused(error)
    }
    return .betweenRows
  }
}
