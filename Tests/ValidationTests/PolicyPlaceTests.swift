import RosterModel
import Testing

@testable import Validation

/// Where an error says that it is, in both languages.
@Suite struct PolicyPlaceTests {
  /// Old, new, and what stands on the line that is named.
  private static let slips = [
    ("    memberBelow: 28\n", "    memberUnder: 28\n", "    memberUnder: 28"),
    ("from: 2017-01-01", "from: 2016-12-31", "from: 2016-12-31"),
    ("minimum: 14", "minimum: fourteen", "minimum: fourteen"),
    ("source: \"F15(1)\"", "source: ~", "source: ~"),
    ("joiningBelow:\n", "joinedBelow:\n", "joinedBelow:"),
  ]

  @Test(arguments: slips)
  func line(old: String, new: String, line: String) throws {
    let changed = try PolicyText.ages.replacing(old, with: new)
    let error = try #require(throws: PolicyError.self) { try changed.policy() }
    let number = try #require(error.place?.line)
    let lines = changed.text.split(separator: "\n", omittingEmptySubsequences: false)
    // An item of a list is named by its first line.
    #expect(lines[(number - 1)...].prefix(2).contains { $0.contains(line) }, "\(error)")
    #expect(error.explanation.text(in: .zh).hasPrefix("规则文件 ages.yaml 第 \(number) 行，"))
  }

  private static let limits = [
    ("unit: rows", "unit: percent", "unit (line ", "must be rows"),
    ("protectHandEdits:", "protectHandEdit:", "top level (line ", "unknown key protectHandEdit"),
    ("  gone:", "  lost:", "members (line ", "unknown key lost"),
    ("percentFrom:", "percentsFrom:", "members.joins (line ", "unknown key percentsFrom"),
    ("number: 300", "number: many", "members.joins.number (line ", "must be a whole number from 0 to 1000000000"),
  ]

  @Test(arguments: limits)
  func reconcileFile(old: String, new: String, place: String, problem: String) throws {
    let said = try PolicyText.reconcile.replacing(old, with: new).problem()
    #expect(said.hasPrefix("policy reconcile.yaml: \(place)") && said.hasSuffix(problem), "\(said)")
  }

  /// `all` stands for everywhere, and so names no region.
  @Test func noRegionIsCalledAll() throws {
    let said = try PolicyText.ages.replacing("  xinjiang: [", with: "  all: [北京]\n  xinjiang: [").problem()
    #expect(said == "policy ages.yaml: regions.all (line 5): unknown key all")
  }

  @Test func whatIsNoUTF8() {
    let files = PolicyFiles.builtIn.files.map { (name: $0.name, bytes: $0.name == "ages.yaml" ? [0xFF] : $0.bytes) }
    let error = #expect(throws: PolicyError.self) { try PolicyFiles(files: files).policy() }
    #expect(error?.explanation.text(in: .en) == "policy ages.yaml: the file is no UTF-8")
  }

  /// Two regions, a province in both, and days that both cover.
  @Test func provincesWithTwoValues() throws {
    let overlap = "policy ages.yaml: joiningAge[4] (line 43): xinjiang and west share provinces and days"
    let said = try policy(west: "新疆", to: "2000-01-01").problem()
    #expect(said == overlap, "\(said)")
    #expect(try policy(west: "西藏", to: "2000-01-01").problem() == "none")
    #expect(try policy(west: "新疆", from: "2019-01-01").problem() == "none")
  }

  /// A second region with a period behind the others.
  private func policy(west province: String, from: String = "1922-05-05", to: String? = nil) throws -> PolicyText {
    let end = to.map { "    to: \($0)\n" } ?? ""
    return try PolicyText.ages.replacing("新疆生产建设兵团]\n", with: "新疆生产建设兵团]\n  west: [\(province)]\n")
      .replacing(
        "source: \"F15(1), C-4\"\n",
        with:
          "source: a\n\n  - region: west\n    from: \(from)\n\(end)    unit: years\n    minimum: 14\n    source: a\n")
  }
}
