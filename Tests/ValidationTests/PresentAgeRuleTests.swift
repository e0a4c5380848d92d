import RosterModel
import Testing

@testable import Validation

/// F12: members from 14 until 28, cadres from 14.
@Suite struct PresentAgeRuleTests {
  private func found(_ entry: PersonEntry, asOf: String) throws -> [String] {
    try findings(of: PresentAgeRule(), entry, asOf: asOf)
  }

  @Test(arguments: [
    ("20121122", ["residentID AGE-101"]), ("20121121", []), ("20121120", []), ("20261121", ["residentID AGE-101"]),
    ("19981122", []), ("19981121", ["residentID AGE-102"]), ("19981120", ["residentID AGE-102"]),
  ])
  func membersToTheDay(born: String, expected: [String]) throws {
    #expect(try found(Invented.member(born: born), asOf: "2026-11-21") == expected)
  }

  @Test(arguments: [("20121122", ["residentID AGE-101"]), ("20121121", []), ("19981121", []), ("19600101", [])])
  func cadresHaveNoUpperEnd(born: String, expected: [String]) throws {
    #expect(try found(Invented.cadre(born: born), asOf: "2026-11-21") == expected)
  }

  /// Born 29 February: completed on 28 February of a common year.
  @Test(arguments: [
    ("20120229", "2026-02-27", ["residentID AGE-101"]), ("20120229", "2026-02-28", []),
    ("20000229", "2028-02-28", []), ("20000229", "2028-02-29", ["residentID AGE-102"]),
    ("19960229", "2024-02-28", []), ("19960229", "2024-02-29", ["residentID AGE-102"]),
  ])
  func leapDays(born: String, asOf: String, expected: [String]) throws {
    #expect(try found(Invented.member(born: born), asOf: asOf) == expected)
  }

  @Test func nothingIsSaidWhereNothingIsKnown() throws {
    var entry = try Invented.member(born: "19800101")
    entry.isCadre = nil
    #expect(try found(entry, asOf: "2026-11-21") == [])
    entry.residentID = nil
    #expect(try found(entry, asOf: "2026-11-21") == [])
    // An impossible or future birth date has its own finding.
    #expect(try found(Invented.member(born: "20130230"), asOf: "2026-11-21") == [])
    #expect(try found(Invented.member(born: "20261122"), asOf: "2026-11-21") == [])
    #expect(try found(Invented.member(born: "18991231"), asOf: "2026-11-21") == [])
  }
}
