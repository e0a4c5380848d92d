import RosterModel
import Testing

@testable import Validation

/// F24: 青工委, 青年部 and 群团部 are no organisations of the League.
@Suite struct OrganizationNameRuleTests {
  private func found(short: String?, full: String? = nil) throws -> [String] {
    var entry = OrganizationEntry()
    (entry.shortName, entry.fullName) = (short, full)
    return try findings(of: OrganizationNameRule(), entry)
  }

  @Test(arguments: ["青工委", "某厂青工委", "某局青年部", "某公司群团部"])
  func refused(name: String) throws {
    #expect(try found(short: name) == ["shortName ORG-104"])
    #expect(try found(short: name, full: "某市" + name) == ["shortName ORG-104", "fullName ORG-104"])
    #expect(try found(short: "甲", full: name) == ["fullName ORG-104"])
  }

  @Test(arguments: ["某厂团委", "群团部团支部", "青年部第一团支部", "某大学青年工作系团总支"])
  func taken(name: String) throws { #expect(try found(short: name) == []) }

  @Test(arguments: ["=1+1", "=团支部", "<script>", "<b>团支部</b>", "1122", "—", "1+1", "（）"])
  func noNames(name: String) throws {
    #expect(try found(short: name) == ["shortName ORG-104"])
    #expect(try found(short: "甲", full: name) == ["fullName ORG-104"])
  }

  @Test(arguments: ["1班", "高一（1）班团支部", "“雷锋”团支部", "Nanjing No. 1", "㐂团支部", "2024级-3班", "𠮷野团支部", "①班"])
  func names(name: String) throws { #expect(try found(short: name) == []) }

  @Test func blank() throws { #expect(try found(short: nil) == []) }

  @Test func theSecretarysNumber() throws {
    var entry = OrganizationEntry()
    #expect(try findings(of: SecretaryRule(), entry) == [])
    entry.secretaryID = try Invented.id(born: "20050230")
    #expect(try findings(of: SecretaryRule(), entry) == ["secretaryID RID-104"])
    entry.secretaryID = try Invented.id(region: "119999")
    #expect(try findings(of: SecretaryRule(), entry) == ["secretaryID RID-201"])
    entry.secretaryID = try Invented.id()
    #expect(try findings(of: SecretaryRule(), entry) == [])
  }
}
