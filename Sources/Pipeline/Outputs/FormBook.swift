import Forms
import RosterModel
import WorkbookWriter

/// A form's declaration as the workbook writer wants it; blank forms and failure workbooks share it.
enum FormBook {
  static func form(
    _ declaration: FormDeclaration, organization: Organization?, stampedFor code: String? = nil, branches: [String],
    created: CivilDate
  ) -> BlankForm {
    let stamp = Stamp(
      form: declaration.form, edition: FormDeclaration.edition, organization: organization?.code ?? code)
    return BlankForm(
      sheetName: declaration.form.title.zh, columns: declaration.columns.map { column($0, branches) },
      stamp: BookStamp(entries: stamp.entries), notes: notes(declaration, organization),
      created: (created.year, created.month, created.day))
  }

  private static func column(_ column: ColumnDeclaration, _ branches: [String]) -> SheetColumn {
    var values: [String] = []
    if case .choice(let words) = column.content { values = words }
    if column.field == .branch { values = branches }
    return SheetColumn(
      header: column.header + (column.isRequired ? "*" : ""), isRequired: column.isRequired, width: column.width,
      format: .text, note: column.note, allowedValues: values,
      errorStyle: column.field == .branch ? .warning : .stop)
  }

  /// 填写说明: what an administrator reads before filling in (AC1, IM3).
  private static func notes(_ declaration: FormDeclaration, _ organization: Organization?) -> NotesSheet {
    var lines = ["填写说明：\(declaration.form.title.zh)"]
    if let organization { lines.append("本表供“\(organization.fullName)”（\(organization.code)）使用，请勿用于其他组织。") }
    lines += [
      "1. 请勿改动表头、增删列或工作表；带 * 的列必须填写，每人（每个组织）一行。",
      "2. ‘导入本级团干部’和‘导入下级团支部团员团干部’的模板不可混用。",
      "3. 身份证号、发展团员编号、手机号码等列须为文本格式；以数字格式保存的 18 位号码末三位会丢失，无法恢复。",
      "4. 日期写成 2018-05 或 2018-05-04。",
      "5. 有下拉列表的列只能从列表中选择。",
      "6. 保存为 Excel 工作簿 (*.xlsx)，不要设置密码。Excel 2010 以上版本和 WPS 均可使用。",
      "7. 导入失败的行会放在“……-导入失败.xlsx”中退回，标出错误的单元格；在退回的表中改正后直接重新上交即可。",
    ]
    lines.append("各列说明")
    lines += declaration.columns.map { "\($0.header)\($0.isRequired ? "*" : "")：\($0.note)" }
    return NotesSheet(name: "填写说明", lines: lines)
  }
}
