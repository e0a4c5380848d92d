/// Reads the rows of a sheet from libxml2's events, where the scanner does not know the part's shape.
final class SheetHandler: XMLHandler {
  private enum Place { case other, root, rows, row, cell, value, formula, inline, run, text }

  let limits: ReadLimits
  private let batchRows: Int
  private let deliver: (RowBatch) throws -> Bool
  private var builder: RowBuilder
  private var places: [Place] = []
  private(set) var isFinished = false
  /// True if the receiver wants no more rows.
  private(set) var wasStopped = false

  private var tag = CellTag()
  private var isFormula = false
  private var hasValue = false
  private var hasInline = false
  private var characters: [UInt8] = []
  private var value: [UInt8] = []
  private var inline = RichText()

  /// `deliver` is given each full batch and the last one; it returns false to stop.
  init(_ context: RowBuilder.Context, batchRows: Int, deliver: @escaping (RowBatch) throws -> Bool) {
    limits = context.limits
    builder = RowBuilder(context)
    self.batchRows = batchRows
    self.deliver = deliver
  }

  func start(_ element: XMLElement, _ attributes: XMLAttributes) throws {
    let place = places.isEmpty ? .root : element.isMain ? Self.place(of: element.name, in: places.last) : .other
    places.append(place)
    switch place {
    case .row: try builder.beginRow(number: attributes.integer("r"), isHidden: attributes.flag("hidden"))
    case .cell: startCell(attributes)
    case .formula: isFormula = true
    case .value: hasValue = true
    case .inline: hasInline = true
    default: break
    }
    characters.removeAll(keepingCapacity: true)
  }

  func end() throws {
    switch places.popLast() {
    case .value: swap(&value, &characters)
    case .text:
      let text = characters
      inline.append(text.span)
    case .cell: try endCell()
    case .row: try endRow()
    case .rows: try finish()
    case .root where !isFinished: try finish()
    default: break
    }
  }

  func text(_ bytes: Span<UInt8>) throws {
    guard places.last == .value || places.last == .text else { return }
    characters.append(bytes, 0..<bytes.count)
    let total = characters.count + inline.bytes.count
    guard total <= 8 * limits.cellTextBytes else { throw WorkbookError.overLimit(.cellText) }
  }

  private static func place(of name: String, in outer: Place?) -> Place {
    switch (outer, name) {
    case (.root, "sheetData"): .rows
    case (.rows, "row"): .row
    case (.row, "c"): .cell
    case (.cell, "v"): .value
    case (.cell, "f"): .formula
    case (.cell, "is"): .inline
    case (.inline, "r"): .run
    case (.inline, "t"), (.run, "t"): .text
    default: .other
    }
  }

  private func startCell(_ attributes: XMLAttributes) {
    tag = CellTag()
    isFormula = false
    hasValue = false
    hasInline = false
    value.removeAll(keepingCapacity: true)
    inline.removeAll()
    let bytes = attributes.bytes.span
    if let range = attributes.range("r"), let reference = CellReference.parse(bytes, range) {
      (tag.column, tag.row) = reference
    }
    tag.style = attributes.range("s").flatMap { bytes.smallInteger($0) } ?? 0
    if let range = attributes.range("t") { tag.type = CellType(bytes, range) }
  }

  private func endCell() throws {
    // A text of its own without `t="inlineStr"` counts where there is no value.
    if hasInline && (tag.type == .inlineString || !hasValue) {
      let text = inline.bytes
      try builder.addInline(tag, isFormula: isFormula, text.span)
    } else {
      let text = value
      try builder.add(tag, isFormula: isFormula, text.span, value: hasValue ? 0..<value.count : nil)
    }
  }

  private func endRow() throws {
    try builder.endRow()
    if builder.isBatchFull(batchRows) { try handOut() }
  }

  private func finish() throws {
    isFinished = true
    if !wasStopped && !builder.rows.batch.rows.isEmpty { try handOut() }
  }

  private func handOut() throws {
    if try !deliver(builder.rows.batch) {
      wasStopped = true
      isFinished = true
    }
    builder.removeBatch()
  }
}
