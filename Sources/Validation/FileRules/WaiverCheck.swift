import Identifiers
public import RosterModel

/// Lets rows pass the rules that a waiver (情况说明) of the person waives: the failure becomes AGE-201. A waiver that
/// does not apply is named (AGE-202), and the failure stands.
public struct WaiverCheck<Source: Register> {
  private let register: Source
  private let asOf: CivilDate
  private let policy: Policy
  private var known: [ResidentID: WaiversOfPerson] = [:]

  public init(register: Source, asOf: CivilDate, policy: Policy) {
    self.register = register
    self.asOf = asOf
    self.policy = policy
  }

  /// Asks the register only about rows that fail a rule that can be waived, and about none while it has no waivers.
  public func check(_ rows: inout [CheckedRow<PersonEntry>]) throws {
    var asking = self
    try asking.checkAll(&rows)
  }

  private mutating func checkAll(_ rows: inout [CheckedRow<PersonEntry>]) throws {
    guard try !register.hasNoWaivers else { return }
    for index in rows.indices where rows[index].report.hasFailure { try check(&rows[index]) }
  }

  private mutating func check(_ row: inout CheckedRow<PersonEntry>) throws {
    let waivable = policy.waivableRules.value(on: asOf, province: row.organization?.province) ?? []
    let failed = Set(row.report.findings.map(\.code)).intersection(waivable)
    guard !failed.isEmpty, let id = row.entry.residentID, let name = row.entry.name else { return }
    let waivers = try waivers(for: id)
    for code in waivable where failed.contains(code) {
      if let waiver = waivers.valid(code, name) {
        row.report.replace(
          code, with: .ageWaived, .text(code.rawValue), .text(waiver.document ?? ""), .text(waiver.authority ?? ""),
          end(of: waiver))
      } else if let waiver = waivers.latest(code) {
        let field = row.report.findings.first { $0.code == code }?.field
        row.report.add(
          .waiverDoesNotApply, field, .text(code.rawValue), .text(waiver.document ?? ""), reason(waiver, name))
      }
    }
  }

  /// Asked once for each person, in however many rows the ID stands.
  private mutating func waivers(for id: ResidentID) throws -> WaiversOfPerson {
    if let known = known[id] { return known }
    let waivers = WaiversOfPerson(try register.waivers(for: id).map(\.entry), on: asOf)
    known[id] = waivers
    return waivers
  }

  private func end(of waiver: WaiverEntry) -> FindingArgument {
    guard let end = waiver.validTo else { return .words(LocalizedText(zh: "长期有效", en: "without an end")) }
    return .words(LocalizedText(zh: "有效期至 \(end.text)", en: "valid to \(end.text)"))
  }

  private func reason(_ waiver: WaiverEntry, _ name: String) -> FindingArgument {
    if waiver.name != name { return .words(LocalizedText(zh: "姓名不同", en: "it names another person")) }
    if let end = waiver.validTo, end.latest < asOf {
      return .words(LocalizedText(zh: "有效期至 \(end.text)", en: "it ended on \(end.text)"))
    }
    return .words(LocalizedText(zh: "尚未生效", en: "it is not valid yet"))
  }
}

/// The waivers of one person, by what is asked of them.
private struct WaiversOfPerson {
  private struct Key: Hashable {
    let rule: FindingCode
    let name: String
  }

  private var firstValid: [Key: WaiverEntry] = [:]
  private var latest: [FindingCode: WaiverEntry] = [:]

  /// `waivers`: oldest first.
  init(_ waivers: [WaiverEntry], on day: CivilDate) {
    for waiver in waivers {
      guard let rule = waiver.rule, let name = waiver.name else { continue }
      latest[rule] = waiver
      let key = Key(rule: rule, name: name)
      if firstValid[key] == nil, waiver.isValid(on: day) { firstValid[key] = waiver }
    }
  }

  func valid(_ rule: FindingCode, _ name: String) -> WaiverEntry? { firstValid[Key(rule: rule, name: name)] }

  func latest(_ rule: FindingCode) -> WaiverEntry? { latest[rule] }
}
