import Identifiers
import RosterModel
import Store
import WorkbookWriter

/// The workbook of a reconciliation: a summary, one sheet for each kind of difference, and the organisations.
final class ReconcileBook {
  enum Sheet: Int, CaseIterable {
    case organizations, brakes, new, gone, changed, moved, identical, refused

    init(_ kind: RowEffect.Kind) {
      self =
        switch kind {
        case .new: .new
        case .changed: .changed
        case .unchanged: .identical
        case .refused: .refused
        }
    }
  }

  private let writer: ReportBookWriter
  private let options: ImportOptions

  /// Writes to exactly `path`. Throws `WriteError`.
  init(path: String, options: ImportOptions) throws {
    self.options = options
    let date = options.asOf
    writer = try ReportBookWriter(
      path: path, created: (date.year, date.month, date.day),
      summaryName: PreviewColumns.summaryName[options.language], sheets: ReconcileColumns.sheets(options.language))
  }

  /// `from`: where a moved person is registered.
  func write(_ effect: RowEffect, _ sheet: Sheet, path: String, from: Organization? = nil) throws {
    let start: [WrittenValue] =
      [.text(path), .number(Double(effect.row))]
      + [effect.name, effect.residentID, effect.place].map { $0.map(WrittenValue.text) ?? .blank }
    switch sheet {
    case .changed:
      for change in effect.changes {
        let cells = [change.field.heading, change.old, change.new]
        try add(start + cells.map { $0.map(WrittenValue.text) ?? .blank }, to: .changed, marked: start.count + 2)
      }
    case .moved: try add(start + [from.map { .text($0.fullName) } ?? .blank], to: .moved)
    case .refused:
      for finding in effect.findings where finding.severity == .failure {
        try add(start + [.text(finding.code.rawValue), .text(finding.message(in: options.language))], to: .refused)
      }
    default: try add(start, to: sheet)
    }
  }

  /// `meant`: a row that has the name and the development number, under another resident ID.
  func write(
    gone member: BranchMember, of organization: Organization, meant row: OrganizationDifference.RowPlace?
  ) throws {
    var remarks = member.isToBeConfirmed ? [options.language.say("此前已待核实", "to be confirmed before")] : []
    if let row {
      remarks.append(
        options.language.say(
          "\(row.path) 第 \(row.row) 行姓名和发展团员编号相同，身份证号不同：可能填错了身份证号",
          "row \(row.row) of \(row.path) has the name and the development number, and another resident ID: mistyped?"))
    }
    let cells = [organization.code, organization.fullName, member.name, member.residentID.masked]
    try add((cells + [remarks.joined(separator: options.language.say("；", "; "))]).map { .text($0) }, to: .gone)
  }

  /// Why the organisation is held, with everybody whom the brakes count, field by field.
  func write(countedIn difference: OrganizationDifference) throws {
    for reason in difference.reasons {
      for person in difference.counted where reason.counts(person) {
        let texts: [String?] = [
          difference.organization.code, difference.organization.fullName, reason.text(in: options.language),
          person.name, person.id?.masked, person.path,
        ]
        let start =
          texts.map { $0.map(WrittenValue.text) ?? .blank } + [person.row.map { .number(Double($0)) } ?? .blank]
        for change in person.changes {
          let cells = [change.field.heading, change.old, change.new]
          try add(start + cells.map { $0.map(WrittenValue.text) ?? .blank }, to: .brakes)
        }
        if person.changes.isEmpty { try add(start + [.blank, .blank, .blank], to: .brakes) }
      }
    }
  }

  func finish(_ outcome: [OrganizationDifference], isApplied: Bool) throws {
    for difference in outcome { try add(ReconcileColumns.row(difference, options.language), to: .organizations) }
    let words = options.language.say
    func total(_ count: (OrganizationDifference) -> Int) -> WrittenValue {
      .number(Double(outcome.reduce(0) { $0 + count($1) }))
    }
    var pairs: [(label: String, value: WrittenValue)] = [
      (words("核对日期", "Checked as of"), .text(options.asOf.iso)),
      (words("组织", "Organisations"), .number(Double(outcome.count))),
      (words("暂缓的组织", "Held"), total { $0.isHeld ? 1 : 0 }), (words("新增", "New"), total(\.new)),
      (words("消失", "Gone"), total(\.gone)), (words("变更", "Changed"), total(\.changed)),
      (words("转移", "Moved"), total(\.moved)), (words("一致", "Identical"), total(\.identical)),
      (words("不予导入", "Refused"), total(\.refused)),
    ]
    if writer.rowsLeft > 0 { pairs.append((words("未列出的行", "Rows not listed"), .number(Double(writer.rowsLeft)))) }
    let heading =
      isApplied
      ? words("对账：已执行，暂缓的组织除外", "Reconciliation: carried out, but for what is held")
      : words("对账：只比较，未写入任何数据", "Reconciliation: compared only, nothing has been stored")
    try writer.finish(
      summary: SummarySheet(name: PreviewColumns.summaryName[options.language], heading: heading, pairs: pairs))
  }

  private func add(_ values: [WrittenValue], to sheet: Sheet, marked: Int? = nil) throws {
    try writer.write(values, marked: marked.map { ($0, .warning) }, sheet: sheet.rawValue)
  }
}
