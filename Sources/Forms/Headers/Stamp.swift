public import RosterModel
import WorkbookReader

/// What Roster writes into a hidden sheet of every form it gives out, so that it knows it again.
public struct Stamp: Sendable, Equatable {
  public static let sheetName = "_roster"

  public let form: Form
  public let edition: String
  /// Code of the organisation the form was made for.
  public let organization: String?

  public init(form: Form, edition: String, organization: String?) {
    self.form = form
    self.edition = edition
    self.organization = organization
  }

  /// Key and value, row by row.
  public var entries: [(key: String, value: String)] {
    [("roster", "form"), ("form", form.rawValue), ("edition", edition)]
      + (organization.map { [("organization", $0)] } ?? [])
  }

  /// nil when the workbook carries no stamp, or one that names no form.
  static func read(from workbook: any SheetRows) throws -> Stamp? {
    let values = try values(in: workbook)
    guard let form = values["form"].flatMap(Form.init(rawValue:)) else { return nil }
    return Stamp(form: form, edition: values["edition"] ?? "", organization: values["organization"])
  }

  /// Keys and values of the hidden sheet; empty when there is none.
  static func values(in workbook: any SheetRows) throws -> [String: String] {
    guard let sheet = workbook.sheets.first(where: { $0.name == sheetName }) else { return [:] }
    var values: [String: String] = [:]
    try workbook.readRows(of: sheet, batchRows: 16) { batch in
      for row in batch.rows.prefix(16) { readEntry(row, in: batch, into: &values) }
      return false
    }
    return values
  }

  private static func readEntry(_ row: Row, in batch: RowBatch, into values: inout [String: String]) {
    let cells = batch.cells[row.cells]
    guard let key = cells.first(where: { $0.column == 0 }), let value = cells.first(where: { $0.column == 1 }),
      let keyText = CellText.string(of: key, in: batch), let valueText = CellText.string(of: value, in: batch)
    else { return }
    values[keyText] = valueText
  }
}
