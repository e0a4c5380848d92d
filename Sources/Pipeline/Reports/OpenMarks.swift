import Identifiers
import RosterModel
import Store
import WorkbookWriter

/// Members of an organisation who are to be confirmed (待核实): no roster that claims to be complete names them, and somebody
/// is to find out.
struct OpenMarks: Encodable, Sendable {
  struct Member: Encodable, Sendable {
    let name: String
    /// Masked.
    let residentID: String
    /// The day on which the member was marked; nil where no run did.
    let since: String?
    /// From then to the day of the report.
    let days: Int?
  }

  let code: String
  let name: String
  let fullName: String
  let members: [Member]

  /// Of the one who has waited longest.
  var longest: Member? { members.max { ($0.days ?? -1) < ($1.days ?? -1) } }

  enum CodingKeys: String, CodingKey {
    case code, name, members
  }
}

extension Reports {
  /// By organisation, in the order of the tree; those with nobody are missing. `places`: of the tree.
  func marks(_ session: StoreSession, _ tree: SurveyTree, _ places: some Sequence<Int>) throws -> [OpenMarks] {
    let marked = Dictionary(grouping: try session.markedMembers(), by: \.branch)
    guard !marked.isEmpty else { return [] }
    return places.compactMap { place in
      let organization = tree.nodes[place].organization
      return marked[organization.id].map { members in
        OpenMarks(
          code: organization.code, name: organization.shortName, fullName: organization.fullName,
          members: members.map { OpenMarks.Member($0, asOf: asOf) })
      }
    }
  }
}

extension OpenMarks.Member {
  fileprivate init(_ member: MarkedMember, asOf: CivilDate) {
    self.init(
      name: member.name, residentID: member.residentID?.masked ?? "", since: member.since?.iso,
      days: member.since.map { asOf.daysSinceEpoch - $0.daysSinceEpoch })
  }
}

/// The sheet 待核实 of a report.
enum OpenMarksSheet {
  static func name(_ language: Language) -> String { language.say("待核实", "To be confirmed") }

  /// A row for each member.
  static func members(_ language: Language) -> ReportSheet {
    ReportSheet(
      name: name(language),
      columns: organization(language) + [
        SheetColumn(header: language.say("姓名", "Name"), width: 12),
        SheetColumn(header: language.say("身份证号", "Resident ID"), width: 20),
      ] + age(language))
  }

  /// A row for each organisation.
  static func organizations(_ language: Language) -> ReportSheet {
    ReportSheet(
      name: name(language),
      columns: organization(language) + [
        SheetColumn(header: language.say("待核实人数", "Members"), width: 12, format: .general)
      ] + age(language))
  }

  static func values(_ member: OpenMarks.Member, of marks: OpenMarks) -> [WrittenValue] {
    [marks.code, marks.fullName, member.name, member.residentID].map { .text($0) } + age(member)
  }

  static func values(_ marks: OpenMarks) -> [WrittenValue] {
    [.text(marks.code), .text(marks.fullName), .number(Double(marks.members.count))] + age(marks.longest)
  }

  private static func organization(_ language: Language) -> [SheetColumn] {
    [
      SheetColumn(header: language.say("组织编码", "Code"), width: 20),
      SheetColumn(header: language.say("团组织", "Organisation"), width: 34, wraps: true),
    ]
  }

  private static func age(_ language: Language) -> [SheetColumn] {
    [
      SheetColumn(header: language.say("标记日期", "Marked on"), width: 12),
      SheetColumn(header: language.say("已待核实天数", "Days since"), width: 13, format: .general),
    ]
  }

  private static func age(_ member: OpenMarks.Member?) -> [WrittenValue] {
    [member?.since.map { .text($0) } ?? .blank, member?.days.map { .number(Double($0)) } ?? .blank]
  }
}

extension Collection<OpenMarks> {
  /// How many members they are.
  var memberCount: Int { reduce(0) { $0 + $1.members.count } }
}
