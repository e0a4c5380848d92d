public import RosterModel
public import WorkbookReader

/// Decodes the rows of the `organizations` form.
public struct OrganizationDecoder: FormDecoder {
  let form = FormDeclaration.of(.organizations)
  let shift = ShiftDetector(form: .of(.organizations))

  public init() {}

  var blank: OrganizationEntry { OrganizationEntry() }

  public func decode(_ row: Row, in batch: RowBatch, report: inout RowReport) -> OrganizationEntry? {
    decodeCells(of: row, in: batch, report: &report)
  }

  /// Long printed lists repeat the header on every page.
  func isRepeatedHeader(_ entry: OrganizationEntry) -> Bool {
    entry.category == nil && entry.shortName.map(HeaderText.normalised) == Field.shortName.heading
  }

  // An exhaustive switch over the fields.
  func read(
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
    case .secretaryName: entry.secretaryName = reader.name(cell, column, &report)
    case .secretaryID: entry.secretaryID = reader.residentID(cell, column, &report)
    case .secretaryMobile: entry.secretaryMobile = reader.number(cell, column, &report)
    case .graduation: entry.graduation = reader.date(cell, column, &report)
    case .serial, .branch, .name, .residentID, .sex, .ethnicity, .politicalStatus, .education, .joinDate,
      .developmentNumber, .isCadre, .duty, .dutySince, .cadreNature, .inPartyOrganization, .mobile, .email, .qq,
      .wechat, .weibo, .remark, .standing, .cadreJoinDate, .cadreDevelopmentNumber, .verificationResult,
      .verificationCause, .waivedRule, .document, .authority,
      .approvedOn, .validTo, .contact:
      break
    }
  }
}
