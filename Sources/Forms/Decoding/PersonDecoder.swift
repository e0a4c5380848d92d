public import RosterModel
public import WorkbookReader

import Identifiers

/// Decodes the rows of the three person forms.
public struct PersonDecoder: EntryDecoder {
  private let form: FormDeclaration
  private let shift: ShiftDetector

  public init(form: Form) {
    self.form = .of(form)
    shift = ShiftDetector(form: self.form)
  }

  public func decode(_ row: Row, in batch: RowBatch, report: inout RowReport) -> PersonEntry? {
    let reader = CellReader(batch: batch, form: form)
    var entry = PersonEntry()
    if form.form == .ownCadres { entry.isCadre = true }
    var seen: FieldSet = []
    for cell in batch.cells[row.cells] {
      guard let field = report.columns.field(at: Int(cell.column)), let column = form.column(of: field),
        !reader.isBlank(cell)
      else { continue }
      seen.insert(field)
      read(cell, column, reader, into: &entry, &report)
    }
    guard !seen.subtracting(FieldSet(.serial)).isEmpty, !isRepeatedHeader(entry) else { return nil }
    RequiredCells.check(seen: seen, form: form, report: &report)
    if report.hasFailure { shift.check(row, in: batch, report: &report) }
    return entry
  }

  /// Long printed rosters repeat the header on every page.
  private func isRepeatedHeader(_ entry: PersonEntry) -> Bool {
    entry.residentID == nil && entry.name.map(HeaderText.normalised) == Field.name.heading
  }

  // An exhaustive switch over the fields.
  private func read(
    _ cell: Cell, _ column: ColumnDeclaration, _ reader: CellReader, into entry: inout PersonEntry,
    _ report: inout RowReport
  ) {
    switch column.field {
    case .branch: entry.branch = reader.text(cell, column, &report)
    case .name: entry.name = reader.text(cell, column, &report)
    case .residentID: entry.residentID = residentID(cell, column, reader, &report)
    case .sex: entry.sex = reader.choice(cell, column, &report, Sex.table)
    case .ethnicity: entry.ethnicity = reader.choice(cell, column, &report, Ethnicity.table)
    case .politicalStatus:
      entry.politicalStatus = reader.choice(cell, column, &report, PoliticalStatus.table)
    case .education: entry.education = reader.choice(cell, column, &report, Education.table)
    case .joinDate: entry.joinDate = reader.date(cell, column, &report)
    case .developmentNumber: entry.developmentNumber = reader.number(cell, column, &report)
    case .isCadre: entry.isCadre = reader.choice(cell, column, &report, YesNo.table).map { $0 == .yes }
    case .duty: entry.duty = reader.choice(cell, column, &report, Duty.table)
    case .dutySince: entry.dutySince = reader.date(cell, column, &report)
    case .cadreNature: entry.cadreNature = reader.choice(cell, column, &report, CadreNature.table)
    case .inPartyOrganization:
      entry.inPartyOrganization = reader.choice(cell, column, &report, YesNo.table).map { $0 == .yes }
    case .mobile: entry.mobile = reader.number(cell, column, &report)
    case .email: entry.email = reader.text(cell, column, &report)
    case .qq: entry.qq = reader.number(cell, column, &report)
    case .wechat: entry.wechat = reader.text(cell, column, &report)
    case .weibo: entry.weibo = reader.text(cell, column, &report)
    case .remark: entry.remark = reader.text(cell, column, &report)
    case .serial, .organizationCode, .shortName, .fullName, .category, .industry, .superior, .province, .schoolCode,
      .phone, .organizationEmail, .secretaryName, .secretaryID, .secretaryMobile, .graduation:
      break
    }
  }

  /// Length and characters are told here, where the text still is; what the number says is the rules' business.
  private func residentID(
    _ cell: Cell, _ column: ColumnDeclaration, _ reader: CellReader, _ report: inout RowReport
  ) -> ResidentID? {
    guard let text = reader.number(cell, column, &report, upperCased: true) else { return nil }
    if let id = ResidentID(text) { return id }
    ResidentIDShape.report(text, field: .residentID, &report)
    return nil
  }
}
