import Identifiers
import RosterModel
import Testing

@testable import Validation

/// People who do not exist.
enum Invented {
  /// Seventeen digits and the check character they need.
  static func id(
    born: String = "20050504", order: String = "123", region: String = "110101"
  ) throws -> ResidentID {
    let digits = region + born + order
    let found = CheckDigit.character(for: Array(digits.utf8).span)
    let check = try #require(found)
    return try #require(ResidentID(digits + String(UnicodeScalar(check))))
  }

  static func member(born: String = "20050504", order: String = "123") throws -> PersonEntry {
    var entry = PersonEntry()
    entry.name = "王小明"
    entry.residentID = try id(born: born, order: order)
    entry.ethnicity = Ethnicity(cellText: "汉族")
    entry.politicalStatus = .leagueMember
    entry.education = .senior
    entry.joinDate = PartialDate(iso: "2020-05")
    entry.developmentNumber = "2020" + "00000" + order
    entry.isCadre = false
    return entry
  }

  static func cadre(born: String = "19850504", order: String = "123", duty: Duty = .deputySecretary) throws
    -> PersonEntry
  {
    var entry = try member(born: born, order: order)
    (entry.joinDate, entry.developmentNumber) = (nil, nil)
    entry.isCadre = true
    entry.duty = duty
    entry.dutySince = PartialDate(iso: "2023-09")
    entry.cadreNature = .partTime
    return entry
  }
}

enum Sample {
  static let policy: Policy? = try? PolicyFiles.builtIn.policy()

  static func organization(
    _ id: Int64 = 1, code: String = "000", below parent: Int64? = nil, _ category: OrganizationCategory = .branch,
    short: String = "高一(1)班团支部", full: String? = nil, province: String? = nil
  ) -> Organization {
    Organization(
      id: id, code: code, parentID: parent, category: category, shortName: short, fullName: full ?? short,
      province: province.flatMap(LeagueProvince.init(cellText:)))
  }
}

/// A rule's findings, `field CODE` each in the order reported.
func findings<Entry>(
  of rule: some Rule<Entry>, _ entry: Entry, asOf: String = "2026-11-21", form: Form = .branchMembers,
  province: String? = "江苏", category: OrganizationCategory = .branch, policy: Policy? = Sample.policy,
  after earlier: [(FindingCode, Field)] = []
) throws -> [String] {
  let context = RuleContext(
    asOf: try #require(CivilDate(iso: asOf)), policy: try #require(policy), form: form,
    organization: Sample.organization(1, category, province: province))
  var report = RowReport(sheet: "名单", row: 2, columns: ColumnMap([:]))
  for (code, field) in earlier { report.add(code, field) }
  rule.check(entry, in: context, report: &report)
  for finding in report.findings.dropFirst(earlier.count) { #expect(rule.codes.contains(finding.code)) }
  return report.findings.dropFirst(earlier.count).map(\.short)
}

extension Finding {
  var short: String { "\(field?.key ?? "-") \(code.rawValue)" }
}
