import Identifiers
import RosterModel
import Testing

@testable import Store

/// Questions to all persons and organisations, one after the other.
@Suite struct SurveyTests {
  private func people(_ session: StoreSession, where isWanted: ((Int64) -> Bool)? = nil) throws -> [SurveyedPerson] {
    var people: [SurveyedPerson] = []
    try session.forEachPerson(where: isWanted) { people.append($0) }
    return people
  }

  /// What went in comes out, posts with the person they belong to.
  @Test func personsWithTheirPosts() throws {
    try withSeed { (session, seed) throws in
      var member = try Invented.cadre(order: "101")
      (member.developmentNumber, member.email, member.qq) = ("201900000001", "a@example.cn", "12345")
      let first = try seed.join(member, session)
      try session.putPost(person: first, organization: seed.branch, member, from: seed.source)
      try session.putPost(person: first, organization: seed.committee, member, from: seed.source)
      let second = try seed.join(try Invented.member(order: "103"), session, branch: seed.otherBranch)
      let cadre = try Invented.cadre(order: "105")
      let third = try session.insertPerson(cadre, from: seed.source)
      try session.putPost(person: third, organization: seed.committee, cadre, from: seed.source)
      // Neither member nor cadre.
      _ = try session.insertPerson(try Invented.member(order: "107"), from: seed.source)

      let people = try people(session)
      #expect(people.map(\.id) == [first, second, third])
      #expect(people.map(\.branch) == [seed.branch, seed.otherBranch, nil])
      #expect(people.map { $0.posts.map(\.organization) } == [[seed.committee, seed.branch], [], [seed.committee]])
      #expect(
        people[0].posts.allSatisfy { $0.duty == .secretary && $0.nature == .partTime && $0.since?.text == "2023-09" })
      #expect(people.map(\.entry.isCadre) == [true, false, true])
      let fields: [Field] = [
        .name, .residentID, .ethnicity, .politicalStatus, .education, .joinDate, .developmentNumber, .mobile, .email,
        .qq,
      ]
      #expect(fields.map { people[0].entry.storedText(of: $0) } == fields.map { member.storedText(of: $0) })
      #expect(people[0].entry.residentID == member.residentID)
      #expect(people[0].verification == .unchecked)
      #expect(try self.people(session, where: { $0 == seed.otherBranch }).map(\.id) == [second])
      #expect(try self.people(session, where: { $0 == seed.committee }).map(\.id) == [first, third])
    }
  }

  @Test func organisationsWithTheirSecretaries() throws {
    try withSeed { (session, seed) throws in
      let secretary = try Invented.cadre(order: "101")
      try seed.join(secretary, session)
      let id = try #require(secretary.residentID).text
      try session.db.execute(
        sql: "UPDATE organization SET secretary_resident_id = ?, secretary_name = '王小明' WHERE id = ?",
        arguments: [id, seed.committee])
      try session.db.execute(
        sql: "UPDATE organization SET secretary_resident_id = '110101200505049999' WHERE id = ?",
        arguments: [seed.branch])
      var seen: [String] = []
      try session.forEachOrganization { found in
        let mobile = found.secretaryMobile ?? "-"
        seen.append(
          "\(found.organization.code) \(found.isSecretaryRegistered) \(mobile) \(found.entry.secretaryName ?? "-")")
      }
      #expect(seen == ["000 true 13000000000 王小明", "000.001 false - -", "000.002 false - -"])
    }
  }

  @Test func datesFromBytes() {
    for text in [
      "2018-05-04", "2018-05", "2018-02-29", "2018-13", "", "2018", "2018-5-4", "2018/05", "201805", "2018-05-0x",
    ] {
      #expect(PartialDate(isoBytes: Array(text.utf8).span) == PartialDate(iso: text), "\(text)")
    }
  }
}
