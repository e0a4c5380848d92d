import Identifiers
import RosterModel
import Testing

@testable import Validation

@Suite struct ResidentIDRuleTests {
  private func found(_ id: ResidentID?, sex: Sex? = nil, asOf: String = "2026-11-21") throws -> [String] {
    var entry = PersonEntry()
    entry.residentID = id
    entry.sex = sex
    return try findings(of: ResidentIDRule(), entry, asOf: asOf)
  }

  /// The same number with the check character moved on by one.
  private func mistyped(_ id: ResidentID) throws -> ResidentID {
    let last = id.text.hasSuffix("0") ? "1" : "0"
    return try #require(ResidentID(id.text.dropLast() + last))
  }

  @Test func soundNumbers() throws {
    #expect(try found(Invented.id(), sex: .male) == [])
    #expect(try found(Invented.id(order: "124"), sex: .female) == [])
    #expect(try found(Invented.id()) == [])
    #expect(try found(nil, sex: .male) == [])
    #expect(try found(Invented.id(born: "20261121")) == [])
    #expect(try found(Invented.id(born: "19000101")) == [])
    #expect(try found(Invented.id(born: "20040229")) == [])
  }

  /// Residence permits of Hong Kong, Macau and Taiwan residents are valid.
  @Test(arguments: ["810000", "820000", "830000"])
  func residencePermits(region: String) throws { #expect(try found(Invented.id(region: region)) == []) }

  @Test func theCheckCharacter() throws {
    #expect(try found(mistyped(Invented.id())) == ["residentID RID-103"])
  }

  @Test(arguments: [
    "20050230", "20051301", "20050001", "20050500", "20030229", "18991231", "20261122", "21000101", "00000000",
  ])
  func birthDates(born: String) throws { #expect(try found(Invented.id(born: born)) == ["residentID RID-104"]) }

  @Test(arguments: ["000000", "160101", "990101", "910101", "840000"])
  func provinces(region: String) throws { #expect(try found(Invented.id(region: region)) == ["residentID RID-105"]) }

  /// An unknown county only warns.
  @Test func counties() throws {
    let finding = try found(Invented.id(region: "119999"))
    #expect(finding == ["residentID RID-201"])
    #expect(FindingCode.countyUnknown.severity == .warning)
  }

  @Test func sexAgainstTheNumber() throws {
    #expect(try found(Invented.id(order: "123"), sex: .female) == ["sex RID-106"])
    #expect(try found(Invented.id(order: "124"), sex: .male) == ["sex RID-106"])
  }

  @Test func everythingAtOnce() throws {
    let id = try mistyped(Invented.id(born: "20050230", order: "124", region: "000000"))
    #expect(
      try found(id, sex: .male) == ["residentID RID-104", "residentID RID-105", "residentID RID-103", "sex RID-106"])
  }
}
