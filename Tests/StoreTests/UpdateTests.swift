import GRDB
import Identifiers
import RosterModel
import Testing

@testable import Store

/// `--update` keeps what it replaced.
@Suite struct UpdateTests {
  private func changes(_ session: StoreSession) throws -> [String] {
    try Row.fetchAll(session.db, sql: "SELECT * FROM change ORDER BY id").map { row in
      let subject: String = row["subject"]
      let field: String = row["field"]
      return "\(subject) \(field): \(row["old"] as String? ?? "-") → \(row["new"] as String? ?? "-")"
    }
  }

  private func stored(_ entry: PersonEntry, _ session: StoreSession, _ organization: Int64) throws -> StoredPerson {
    let id = try #require(entry.residentID)
    return try #require(try session.person(with: id, postIn: organization))
  }

  @Test func everyFieldOfAPerson() throws {
    try withSeed { (session, seed) throws in
      let old = try Invented.member(number: "201900000001")
      try seed.join(old, session)
      var new = old
      new.ethnicity = Ethnicity(cellText: "藏")
      (new.politicalStatus, new.education) = (.partyMember, .master)
      (new.joinDate, new.developmentNumber) = (PartialDate(iso: "2019-06-01"), "201900000002")
      (new.inPartyOrganization, new.mobile, new.email, new.qq) = (true, "13900000000", "a@example.cn", "10001")
      (new.wechat, new.weibo, new.remark) = ("wx", "wb", "备注")
      let changed: [Field] = [
        .ethnicity, .politicalStatus, .education, .joinDate, .developmentNumber, .inPartyOrganization, .mobile, .email,
        .qq, .wechat, .weibo, .remark,
      ]
      try session.updatePerson(
        stored(old, session, seed.branch), new, changed: changed, organization: seed.branch, from: seed.source)
      let after = try stored(new, session, seed.branch).entry
      for field in changed { #expect(after.storedText(of: field) == new.storedText(of: field)) }
      #expect(
        try changes(session) == [
          "person ethnicity: 汉族 → 藏族", "person politicalStatus: 共青团员 → 中共党员", "person education: 高中 → 硕士研究生",
          "person joinDate: 2019-05 → 2019-06-01", "person developmentNumber: 201900000001 → 201900000002",
          "person inPartyOrganization: - → 是", "person mobile: 13000000000 → 13900000000",
          "person email: - → a@example.cn", "person qq: - → 10001", "person wechat: - → wx", "person weibo: - → wb",
          "person remark: - → 备注",
        ])
    }
  }

  @Test func onlyTheNamedFieldsChange() throws {
    try withSeed { (session, seed) throws in
      let old = try Invented.member()
      try seed.join(old, session)
      var new = old
      (new.mobile, new.email) = ("13900000000", "a@example.cn")
      try session.updatePerson(
        stored(old, session, seed.branch), new, changed: [.mobile], organization: seed.branch, from: seed.source)
      let after = try stored(old, session, seed.branch).entry
      #expect([after.mobile, after.email] == ["13900000000", nil])
    }
  }

  /// A post that is laid down is kept whole in the before-images.
  @Test func postsTakenUpAndLaidDown() throws {
    try withSeed { (session, seed) throws in
      let member = try Invented.member()
      let cadre = try Invented.cadre()
      try seed.join(member, session)
      try session.updatePerson(
        stored(member, session, seed.branch), cadre, changed: [.isCadre, .duty, .dutySince, .cadreNature],
        organization: seed.branch, from: seed.source)
      #expect(try stored(member, session, seed.branch).entry.duty == .secretary)
      #expect(try stored(member, session, seed.committee).entry.duty == nil)
      try session.db.execute(sql: "DELETE FROM change")
      try session.updatePerson(
        stored(member, session, seed.branch), member, changed: [.isCadre], organization: seed.branch,
        from: seed.source)
      #expect(try stored(member, session, seed.branch).entry.duty == nil)
      #expect(try session.count("post") == 0)
      #expect(
        try changes(session) == [
          "person isCadre: 是 → 否", "person duty: 书记 → -", "person dutySince: 2023-09 → -",
          "person cadreNature: 兼职 → -",
        ])
    }
  }

  @Test func aPostHereLeavesThoseElsewhere() throws {
    try withSeed { (session, seed) throws in
      let cadre = try Invented.cadre()
      let person = try seed.join(cadre, session)
      try session.putPost(person: person, organization: seed.branch, cadre, from: seed.source)
      try session.putPost(person: person, organization: seed.committee, cadre, from: seed.source)
      var demoted = cadre
      demoted.duty = .deputySecretary
      try session.updatePerson(
        stored(cadre, session, seed.branch), demoted, changed: [.duty], organization: seed.branch, from: seed.source)
      #expect(try stored(cadre, session, seed.branch).entry.duty == .deputySecretary)
      #expect(try stored(cadre, session, seed.committee).entry.duty == .secretary)
      #expect(try changes(session) == ["person duty: 书记 → 副书记"])
    }
  }

  @Test func everyFieldOfAnOrganisation() throws {
    try withSeed { (session, seed) throws in
      var new = Invented.organization("新名团支部", .graduateBranch)
      (new.industry, new.schoolCode, new.phone, new.email) = (.university, "3132", "025", "a@example.cn")
      (new.secretaryName, new.secretaryMobile) = ("李雷", "13000000000")
      new.secretaryID = try Invented.member().residentID
      (new.graduation, new.province) = (PartialDate(iso: "2027-06"), LeagueProvince(cellText: "新疆"))
      let changed: [Field] = [
        .shortName, .category, .industry, .province, .schoolCode, .phone, .organizationEmail, .secretaryName,
        .secretaryID, .secretaryMobile, .graduation,
      ]
      try session.updateOrganization(id: seed.branch, new, changed: changed, from: seed.source)
      let after = try #require(try session.details(ofOrganization: seed.branch))
      for field in changed { #expect(after.storedText(of: field) == new.storedText(of: field)) }
      #expect(after.fullName == "某中学团委高一(1)班团支部")
      let kept = try changes(session)
      #expect(kept.count == changed.count)
      #expect(kept.first == "organization shortName: 高一(1)班团支部 → 新名团支部")
    }
  }
}
