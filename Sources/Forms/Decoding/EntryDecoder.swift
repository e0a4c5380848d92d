public import RosterModel
public import WorkbookReader

/// Turns the rows of one kind of form into typed entries.
public protocol EntryDecoder: Sendable {
  associatedtype Entry: Sendable

  /// nil for a row that holds nothing (blank, only 序号, or the header once more); everything wrong goes to the report.
  func decode(_ row: Row, in batch: RowBatch, report: inout RowReport) -> Entry?
}

/// One data row, decoded.
public struct DecodedRow<Entry: Sendable>: Sendable {
  /// 0-based place in its batch's rows: there the original cells stand.
  public let indexInBatch: Int
  /// 1-based row number in the handed-in sheet.
  public let row: Int
  /// Where the row stood in the workbook first handed in (原行号), as text.
  public let originalRow: String?
  public var entry: Entry
  public var report: RowReport
}

/// The rows of a data sheet through a decoder.
public enum EntryStream {
  /// Decodes the rows of `batch` that stand below the header.
  public static func decode<Decoder: EntryDecoder>(
    _ batch: RowBatch, layout: SheetLayout, decoder: Decoder
  ) -> [DecodedRow<Decoder.Entry>] {
    var decoded: [DecodedRow<Decoder.Entry>] = []
    decoded.reserveCapacity(batch.rows.count)
    let sheet = SheetName(layout.sheet.name)
    for (index, row) in batch.rows.enumerated() where row.number > layout.header.row {
      var report = RowReport(on: sheet, row: row.number, columns: layout.header.columns)
      guard let entry = decoder.decode(row, in: batch, report: &report) else { continue }
      if row.isHidden { report.add(.hiddenRowRead) }
      let original = originalRow(row, in: batch, layout)
      if let unconfirmed = original.flatMap(UnconfirmedRow.sheet) {
        report.add(.sheetWithoutHeader, nil, .text(unconfirmed))
      }
      decoded.append(
        DecodedRow(
          indexInBatch: index, row: row.number, originalRow: original, entry: entry, report: report))
    }
    return decoded
  }

  private static func originalRow(_ row: Row, in batch: RowBatch, _ layout: SheetLayout) -> String? {
    guard layout.continues == nil else { return UnconfirmedRow.mark(row.number, on: layout.sheet.name) }
    guard let column = layout.header.originalRowColumn,
      let cell = batch.cells[row.cells].first(where: { Int($0.column) == column }),
      let text = CellText.string(of: cell, in: batch).map(TextCleaner.trimmed), !text.isEmpty, text.utf8.count <= 64
    else { return nil }
    return text
  }
}
