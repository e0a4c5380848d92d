import Identifiers
import RosterModel
import Testing

@testable import Validation

/// A waiver's row by itself.
@Suite struct WaiverRuleTests {
  static func waiver(_ rule: FindingCode = .tooYoungOnJoining, from: String = "2026-01-15", to: String? = "2026-12-31")
    throws -> WaiverEntry
  {
    var entry = WaiverEntry()
    (entry.residentID, entry.name, entry.rule) = (try Invented.id(), "王小明", rule)
    (entry.document, entry.authority) = ("某青例〔2026〕1号", "共青团某县委")
    (entry.approvedOn, entry.validTo) = (PartialDate(iso: from), to.flatMap(PartialDate.init(iso:)))
    return entry
  }

  private func found(_ entry: WaiverEntry) throws -> [String] {
    try findings(of: WaiverRule(), entry, asOf: "2026-03-02", form: .waivers)
  }

  @Test func soundOnesAreSilent() throws {
    #expect(try found(Self.waiver()) == [])
    #expect(try found(Self.waiver(to: nil)) == [])
    #expect(try found(Self.waiver(from: "2026-03", to: "2026-03")) == [])
    #expect(try found(WaiverEntry()) == [])
  }

  @Test(arguments: FindingCode.waivable) func onlyWhatThePolicyLists(_ rule: FindingCode) throws {
    let isListed = [FindingCode.underMinimumAge, .tooYoungOnJoining, .overAgeOnJoining].contains(rule)
    #expect(try found(Self.waiver(rule)) == (isListed ? [] : ["waivedRule WAI-101"]))
  }

  @Test func dates() throws {
    #expect(try found(Self.waiver(from: "2026-03-03")) == ["approvedOn AGE-104"])
    #expect(try found(Self.waiver(from: "2026-04", to: nil)) == ["approvedOn AGE-104"])
    #expect(try found(Self.waiver(to: "2026-01-14")) == ["validTo WAI-102"])
    #expect(try found(Self.waiver(to: "2026-01-15")) == [])
  }

  @Test func aWrongID() throws {
    var entry = try Self.waiver()
    entry.residentID = ResidentID("110101200505041230")
    #expect(try found(entry).first?.hasPrefix("residentID RID-103") == true)
  }

  @Test func whenItHolds() throws {
    let waiver = try Self.waiver(from: "2026-02", to: "2026-03")
    for (day, holds) in [
      ("2026-01-31", false), ("2026-02-01", true), ("2026-03-31", true), ("2026-04-01", false),
    ] { #expect(waiver.isValid(on: try #require(CivilDate(iso: day))) == holds, "\(day)") }
    #expect(try Self.waiver(to: nil).isValid(on: try #require(CivilDate(iso: "2099-01-01"))))
  }
}
