public import RosterModel
public import WorkbookReader

/// Decodes the rows of the form `waivers`.
public struct WaiverDecoder: FormDecoder {
  let form = FormDeclaration.of(.waivers)
  let shift = ShiftDetector(form: .of(.waivers))

  public init() {}

  var blank: WaiverEntry { WaiverEntry() }

  public func decode(_ row: Row, in batch: RowBatch, report: inout RowReport) -> WaiverEntry? {
    decodeCells(of: row, in: batch, report: &report)
  }

  func isRepeatedHeader(_ entry: WaiverEntry) -> Bool {
    entry.residentID == nil && entry.name.map(HeaderText.normalised) == Field.name.heading
  }

  func read(
    _ cell: Cell, _ column: ColumnDeclaration, _ reader: CellReader, into entry: inout WaiverEntry,
    _ report: inout RowReport
  ) {
    switch column.field {
    case .residentID: entry.residentID = reader.residentID(cell, column, &report)
    case .name: entry.name = reader.name(cell, column, &report)
    case .waivedRule: entry.rule = reader.choice(cell, column, &report, WaiverColumns.ruleTable)
    case .document: entry.document = reader.text(cell, column, &report)
    case .authority: entry.authority = reader.text(cell, column, &report)
    case .approvedOn: entry.approvedOn = reader.date(cell, column, &report)
    case .validTo: entry.validTo = reader.date(cell, column, &report)
    case .contact: entry.contact = reader.text(cell, column, &report)
    case .remark: entry.remark = reader.text(cell, column, &report)
    default: break
    }
  }
}
