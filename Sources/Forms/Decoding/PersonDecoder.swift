public import RosterModel
public import WorkbookReader

/// Decodes the rows of the three person forms.
public struct PersonDecoder: FormDecoder {
  let form: FormDeclaration
  let shift: ShiftDetector

  public init(form: Form) {
    self.form = .read(form)
    shift = ShiftDetector(form: self.form)
  }

  var blank: PersonEntry {
    var entry = PersonEntry()
    if form.form == .ownCadres { entry.isCadre = true }
    return entry
  }

  public func decode(_ row: Row, in batch: RowBatch, report: inout RowReport) -> PersonEntry? {
    decodeCells(of: row, in: batch, report: &report)
  }

  /// Long printed rosters repeat the header on every page.
  func isRepeatedHeader(_ entry: PersonEntry) -> Bool {
    entry.residentID == nil && entry.name.map(HeaderText.normalised) == Field.name.heading
  }

  // An exhaustive switch over the fields.
  func read(
    _ cell: Cell, _ column: ColumnDeclaration, _ reader: CellReader, into entry: inout PersonEntry,
    _ report: inout RowReport
  ) {
    switch column.field {
    case .branch: entry.branch = reader.text(cell, column, &report)
    case .name: entry.name = reader.name(cell, column, &report)
    case .residentID: entry.residentID = reader.residentID(cell, column, &report)
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
    case .serial, .standing, .cadreJoinDate, .cadreDevelopmentNumber, .organizationCode, .shortName, .fullName,
      .category, .industry, .superior, .province,
      .schoolCode, .phone, .organizationEmail, .secretaryName, .secretaryID, .secretaryMobile, .graduation,
      .verificationResult, .verificationCause, .waivedRule, .document, .authority, .approvedOn, .validTo, .contact:
      break
    }
  }
}
