import RosterModel
import Testing

@testable import Forms

@Suite struct ResidentIDCellTests {
  private func findings(_ value: Value) -> [String] {
    FormRow.member().with(.residentID, value).decodePerson().findings
  }

  private static func spaced(_ id: String) -> String {
    String(id.prefix(6)) + " " + String(id.dropFirst(6).prefix(8)) + "\u{A0}" + String(id.suffix(4))
  }

  private static func fullWidth(_ id: String) -> String {
    String(String.UnicodeScalarView(id.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
  }

  /// Cleaned with a notice, never a failure.
  @Test(arguments: [
    spaced(Invented.idWithX), "'" + Invented.idWithX, Invented.idWithX.lowercased(), fullWidth(Invented.idWithX),
    " " + fullWidth(Invented.idWithX.lowercased()) + "\u{3000}",
  ])
  func cleaned(text: String) throws {
    let decoded = FormRow.member().with(.residentID, .text(text)).decodePerson()
    #expect(decoded.findings == ["residentID CEL-107"])
    #expect(!decoded.report.hasFailure)
    #expect(try #require(decoded.entry).residentID?.text == Invented.idWithX)
  }

  @Test func aCleanOneIsSilent() { #expect(findings(.text(Invented.idWithX)) == []) }

  @Test func lengthAndCharacters() {
    let id = Invented.id()
    #expect(findings(.text(String(id.dropLast()))) == ["residentID RID-101"])
    #expect(findings(.text(id + "0")) == ["residentID RID-101"])
    #expect(findings(.text("O" + id.dropFirst())) == ["residentID RID-102"])
    #expect(findings("不详") == ["residentID RID-101", "residentID RID-102"])
    #expect(findings("X" + .text(String(id.dropFirst()))) == ["residentID RID-102"])
  }

  /// 15-digit numbers are refused with their own remedy, as text and as a number.
  @Test func fifteenDigits() {
    #expect(findings("110101050504123") == ["residentID RID-107"])
    #expect(findings(.number(110_101_050_504_123)) == ["residentID RID-107"])
  }

  /// Excel keeps 15 digits of a number: the last three are gone, whatever they look like.
  @Test(arguments: [
    Value.number(110_101_200_505_041_232), .number(1.10101200505041e17), .number(1e15), .number(-1e15), .number(1e300),
    "1.10101E+17", "1.10101e+17", "1.10101200505041E+17", " 1.10101E+17 ",
  ])
  func lostDigits(value: Value) { #expect(findings(value) == ["residentID CEL-104"]) }

  @Test func otherKindsOfCells() {
    #expect(findings(.number(999_999_999_999_999)) == ["residentID RID-107"])
    #expect(findings(.number(12)) == ["residentID RID-101"])
    #expect(findings(.date(43_589)) == ["residentID RID-101", "residentID RID-102"])
    #expect(findings(.boolean(true)) == ["residentID RID-101", "residentID RID-102"])
    #expect(findings(.error(.ref)) == ["residentID CEL-105"])
    #expect(findings(.formulaWithoutValue) == ["residentID CEL-108"])
    #expect(findings("") == ["residentID CEL-101"])
  }

  /// An apostrophe alone is a blank cell, so the required value is missing.
  @Test(arguments: ["'", " ' ", "\u{2019}", "`"])
  func anApostropheAlone(text: String) {
    let decoded = FormRow.member().with(.residentID, .text(text)).decodePerson()
    #expect(decoded.findings.filter { !$0.hasSuffix("CEL-107") } == ["residentID CEL-101"])
  }

  /// No message carries a whole ID, also when it stands in a wrong column.
  @Test(arguments: [Field.residentID, .sex, .ethnicity, .education, .joinDate, .isCadre, .name, .mobile, .qq, .remark])
  func noMessageCarriesAnID(field: Field) {
    let id = Invented.id()
    for text in [
      id, id + "0", "编号" + id, Self.fullWidth(id), Self.spaced(id), id.map(String.init).joined(separator: " "),
    ] {
      let decoded = FormRow.member().with(field, .text(text)).decodePerson()
      for finding in decoded.report.findings {
        for language in Language.allCases {
          let shown = TextCleaner.choice(finding.message(in: language) + finding.remedy(in: language))
          #expect(!shown.contains(id.prefix(12)) && !shown.contains(id.suffix(12)), "\(finding.code.rawValue)")
        }
      }
    }
  }
}

private func + (prefix: String, value: Value) -> Value {
  if case .text(let text) = value { return .text(prefix + text) }
  return value
}
