import RosterModel
import Testing

@testable import Validation

@Suite struct ContactRuleTests {
  private func found(mobile: String? = nil, email: String? = nil, qq: String? = nil) throws -> [String] {
    var entry = PersonEntry()
    (entry.mobile, entry.email, entry.qq) = (mobile, email, qq)
    return try findings(of: ContactRule(), entry)
  }

  @Test(arguments: ["13000000000", "19999999999", "16612345678"])
  func mobiles(text: String) throws { #expect(try found(mobile: text) == []) }

  @Test(arguments: [
    "12000000000", "1300000000", "130000000000", "23000000000", "+8613000000000", "130-0000-0000", "1300000000a",
    "025-0000000",
    "１３０００００００００",
  ])
  func notMobiles(text: String) throws { #expect(try found(mobile: text) == ["mobile CON-101"]) }

  @Test(arguments: ["a@example.cn", "a.b+c@mail.example.com.cn", "甲@例子.中国", "1@2.3"])
  func emails(text: String) throws { #expect(try found(email: text) == []) }

  @Test(arguments: [
    "a", "a@b", "@example.cn", "a@@example.cn", "a@b@example.cn", "a@.cn", "a@example.", "a@example..cn",
    "a b@example.cn",
  ])
  func notEmails(text: String) throws { #expect(try found(email: text) == ["email CON-102"]) }

  @Test(arguments: ["10000", "123456789012"])
  func qqs(text: String) throws { #expect(try found(qq: text) == []) }

  @Test(arguments: ["1000", "1234567890123", "1000a", "１２３４５"])
  func notQQs(text: String) throws { #expect(try found(qq: text) == ["qq CON-103"]) }

  @Test func allAtOnceAndBlank() throws {
    #expect(try found(mobile: "1", email: "2", qq: "3") == ["mobile CON-101", "email CON-102", "qq CON-103"])
    #expect(try found() == [])
  }

  @Test func organisations() throws {
    var entry = OrganizationEntry()
    (entry.secretaryMobile, entry.email, entry.phone) = ("123", "a@b", "任意")
    let found = try findings(of: OrganizationContactRule(), entry)
    #expect(found == ["secretaryMobile CON-101", "organizationEmail CON-102"])
    (entry.secretaryMobile, entry.email) = ("13000000000", "a@example.cn")
    #expect(try findings(of: OrganizationContactRule(), entry) == [])
  }
}
