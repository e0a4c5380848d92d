import CMalloc
import Forms
import RosterModel
import Validation
import WorkbookReader

/// A column of the sender's that goes back behind those of the form.
struct ExtraColumn: Sendable {
  /// 0-based, in the first data sheet.
  let column: Int
  let heading: String
  /// What it means in another form.
  let field: Field?
}

/// A workbook read and recognised: what is needed to check it and to give its rows back.
struct RosterContent: Sendable {
  let form: Form
  let layouts: [SheetLayout]
  /// Every batch of every data sheet, kept for the failure workbook: the original cells.
  private(set) var batches: [RowBatch] = []
  /// The layout each batch belongs to, 0-based into `layouts`.
  private(set) var layoutOfBatch: [Int] = []

  init(form: Form, layouts: [SheetLayout]) {
    self.form = form
    self.layouts = layouts
  }

  /// Columns of the sender that the form does not have.
  var extraColumns: [ExtraColumn] {
    guard let header = layouts.first?.header else { return [] }
    let form = FormDeclaration.of(form)
    let foreign = header.columns.known.filter { form.column(of: $0) == nil }
      .compactMap { field in
        header.columns.column(of: field).map { ExtraColumn(column: $0, heading: field.heading, field: field) }
      }
    // A column that stands there twice is given back twice: the workbook must not pass for having lost one.
    let twice = header.twice.map { ExtraColumn(column: $0.column, heading: $0.field.heading, field: nil) }
    let unknown = header.unknown.map { ExtraColumn(column: $0.column, heading: $0.heading, field: nil) }
    return (unknown + foreign + twice).sorted { $0.column < $1.column }
  }

  /// Reads the data sheets and gives their checked rows. Throws `WorkbookError`.
  mutating func read<Check: RowCheck>(
    _ sheets: any SheetRows, check: Check
  ) throws -> [CheckedRow<Check.Decoder.Entry>] {
    try start(sheets, check: check).finish()
  }

  /// Streams the data sheets; each batch is decoded and checked on a second thread while the next is read, and after
  /// the last was. Throws `WorkbookError`.
  mutating func start<Check: RowCheck>(
    _ sheets: any SheetRows, check: Check
  ) throws -> SideWork<CheckedRow<Check.Decoder.Entry>> {
    let side = SideWork<CheckedRow<Check.Decoder.Entry>>()
    var room = RowRoom()
    for (index, layout) in layouts.enumerated() {
      try sheets.readRows(of: layout.sheet) { batch in
        try room.take(batch)
        let number = batches.count
        side.add { RosterContent.checked(batch, number, layout, check) }
        batches.append(batch)
        layoutOfBatch.append(index)
        return true
      }
    }
    return side
  }

  private static func checked<Check: RowCheck>(
    _ batch: RowBatch, _ number: Int, _ layout: SheetLayout, _ check: Check
  ) -> [CheckedRow<Check.Decoder.Entry>] {
    var recent = RecentFindings()
    return EntryStream.decode(batch, layout: layout, decoder: check.decoder).map { row in
      var report = row.report
      let organization = check.check(row.entry, report: &report)
      report.compact(sharing: &recent)
      return CheckedRow(
        batch: number, indexInBatch: row.indexInBatch, originalRow: row.originalRow, entry: row.entry,
        report: report, organization: organization)
    }
  }
}

/// How much the data rows of one file may be together: all are in memory until the last is checked, because each may
/// concern every other.
struct RowRoom {
  /// Two sheets full. A row takes about half a kilobyte besides its cells.
  static let mostRows = 2 << 20
  /// Of cells and their text.
  static let mostBytes = 1 << 30

  private static let manyRows = 20_000
  private var rows = 0
  private var bytes = 0

  /// Throws `WorkbookError.overLimit`.
  mutating func take(_ batch: RowBatch) throws(WorkbookError) {
    if rows < RowRoom.manyRows, rows + batch.rows.count >= RowRoom.manyRows { RowRoom.giveMemoryBack() }
    rows += batch.rows.count
    bytes += batch.cells.count * MemoryLayout<Cell>.stride + batch.bytes.count
    guard rows <= RowRoom.mostRows else { throw .overLimit(.rows) }
    guard bytes <= RowRoom.mostBytes else { throw .overLimit(.sheetText) }
  }

  /// Rows wait in pieces of some hundred kilobytes, and the C library keeps such pieces for itself once they have been
  /// freed: a file of a million rows would take half as much memory again. For small files that is right, because they
  /// need the same soon again. A C boundary: mallopt(3).
  private static func giveMemoryBack() {
    mallopt(M_MMAP_THRESHOLD, 128 << 10)
    mallopt(M_TRIM_THRESHOLD, 4 << 20)
  }
}

/// Decodes and checks a row by itself; runs on a second thread, and so knows no store.
protocol RowCheck: Sendable {
  associatedtype Decoder: EntryDecoder

  var decoder: Decoder { get }

  /// Runs the row rules; gives the organisation the row belongs to where that can be told without asking the store.
  func check(_ entry: Decoder.Entry, report: inout RowReport) -> Organization?
}
