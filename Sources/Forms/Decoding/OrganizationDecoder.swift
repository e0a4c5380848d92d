public import RosterModel
public import WorkbookReader

import Identifiers

/// Decodes the rows of the `organizations` form.
public struct OrganizationDecoder: EntryDecoder {
  private let form = FormDeclaration.of(.organizations)
  private let shift = ShiftDetector(form: .of(.organizations))

  public init() {}

  public func decode(_ row: Row, in batch: RowBatch, report: inout RowReport) -> OrganizationEntry? {
    let reader = CellReader(batch: batch, form: form)
    var entry = OrganizationEntry()
    var seen: FieldSet = []
    for cell in batch.cells[row.cells] {
      guard let field = report.columns.field(at: Int(cell.column)), let column = form.column(of: field),
        !reader.isBlank(cell)
      else { continue }
      seen.insert(field)
      read(cell, column, reader, into: &entry, &report)
    }
    guard !seen.isEmpty, !isRepeatedHeader(entry) else { return nil }
    RequiredCells.check(seen: seen, form: form, report: &report)
    if report.hasFailure { shift.check(row, in: batch, report: &report) }
    return entry
  }

  /// Long printed lists repeat the header on every page.
  private func isRepeatedHeader(_ entry: OrganizationEntry) -> Bool {
    entry.category == nil && entry.shortName.map(HeaderText.normalised) == Field.shortName.heading
  }

  // An exhaustive switch over the fields.
  private func read(
    _ cell: Cell, _ column: ColumnDeclaration, _ reader: CellReader, into entry: inout OrganizationEntry,
    _ report: inout RowReport
  ) {
    switch column.field {
    case .organizationCode: entry.code = reader.number(cell, column, &report)
    case .shortName: entry.shortName = reader.text(cell, column, &report)
    case .fullName: entry.fullName = reader.text(cell, column, &report)
    case .category:
      entry.category = reader.choice(cell, column, &report, OrganizationCategory.tableOfForms)
    case .industry: entry.industry = reader.choice(cell, column, &report, Industry.table)
    case .superior: entry.superior = reader.text(cell, column, &report)
    case .province: entry.province = reader.choice(cell, column, &report, LeagueProvince.table)
    case .schoolCode: entry.schoolCode = reader.number(cell, column, &report)
    case .phone: entry.phone = reader.number(cell, column, &report)
    case .organizationEmail: entry.email = reader.text(cell, column, &report)
    case .secretaryName: entry.secretaryName = reader.text(cell, column, &report)
    case .secretaryID: entry.secretaryID = secretaryID(cell, column, reader, &report)
    case .secretaryMobile: entry.secretaryMobile = reader.number(cell, column, &report)
    case .graduation: entry.graduation = reader.date(cell, column, &report)
    case .serial, .branch, .name, .residentID, .sex, .ethnicity, .politicalStatus, .education, .joinDate,
      .developmentNumber, .isCadre, .duty, .dutySince, .cadreNature, .inPartyOrganization, .mobile, .email, .qq,
      .wechat, .weibo, .remark:
      break
    }
  }

  private func secretaryID(
    _ cell: Cell, _ column: ColumnDeclaration, _ reader: CellReader, _ report: inout RowReport
  ) -> ResidentID? {
    guard let text = reader.number(cell, column, &report, upperCased: true) else { return nil }
    if let id = ResidentID(text) { return id }
    ResidentIDShape.report(text, field: .secretaryID, &report)
    return nil
  }
}
