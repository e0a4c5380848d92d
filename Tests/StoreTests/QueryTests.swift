import Identifiers
import RosterModel
import Testing

@testable import Store

@Suite struct QueryTests {
  @Test func organisationsByCodeAndNames() throws {
    try withSeed { (session, seed) throws in
      for text in ["000.001", "高一(1)班团支部", "某中学团委高一(1)班团支部"] {
        #expect(try session.organizations(matching: text).map(\.id) == [seed.branch])
      }
      for text in ["", "000.00", "高一", "%"] { #expect(try session.organizations(matching: text).isEmpty) }
      #expect(try session.organizations(below: seed.committee).map(\.code) == ["000.001", "000.002"])
      #expect(try session.organizations(below: seed.branch).isEmpty)
      #expect(try session.rootOrganization()?.id == seed.committee)
      #expect(try session.organization(code: "000")?.province?.word == "江苏")
      #expect(try session.organization(schoolCode: "3132") == nil)
    }
  }

  /// What went in comes out, the post being the one in the organisation asked about.
  @Test func aPersonComesBackAsStated() throws {
    try withSeed { (session, seed) throws in
      #expect(try session.hasNoPersons())
      var cadre = try Invented.cadre()
      (cadre.developmentNumber, cadre.remark, cadre.inPartyOrganization) = ("201900000001", "𠮷", false)
      let id = try #require(cadre.residentID)
      #expect(try session.person(with: id, postIn: seed.branch) == nil)
      let person = try seed.join(cadre, session)
      try session.putPost(person: person, organization: seed.committee, cadre, from: seed.source)
      #expect(try !session.hasNoPersons())
      let here = try #require(try session.person(with: id, postIn: seed.committee))
      #expect(here.branchID == seed.branch)
      let fields = Field.allCases
      #expect(fields.map { here.entry.storedText(of: $0) } == fields.map { cadre.storedText(of: $0) })
      #expect(here.entry.name == cadre.name)
      #expect(here.entry.residentID == id)
      #expect(here.entry.sex == .male)
      let elsewhere = try #require(try session.person(with: id, postIn: seed.branch))
      #expect(elsewhere.entry.isCadre == false)
      #expect(elsewhere.entry.duty == nil)
      let holder = try session.holder(ofDevelopmentNumber: "201900000001")
      #expect(holder?.residentID == id)
      #expect(holder?.organizationID == seed.branch)
      #expect(try session.holder(ofDevelopmentNumber: "201900000002") == nil)
    }
  }

  /// A cadre who is a member of no branch.
  @Test func aCadreWithoutABranch() throws {
    try withSeed { (session, seed) throws in
      let cadre = try Invented.cadre()
      let person = try session.insertPerson(cadre, from: seed.source)
      try session.putPost(person: person, organization: seed.committee, cadre, from: seed.source)
      let id = try #require(cadre.residentID)
      let stored = try #require(try session.person(with: id, postIn: seed.committee))
      #expect(stored.branchID == nil)
      #expect(stored.entry.joinDate == nil)
      #expect(stored.entry.duty == .secretary)
      #expect(try session.memberCount() == 0)
    }
  }
}

extension StoredPerson: Equatable {
  public static func == (one: StoredPerson, other: StoredPerson) -> Bool { one.id == other.id }
}

/// The account of a secretary whom only an organisation's record names (F31(1)).
@Suite struct AccountTests {
  private func entry() throws -> OrganizationEntry {
    var entry = Invented.organization("团委", .committee)
    (entry.secretaryName, entry.secretaryMobile) = ("王小明", "13000000001")
    entry.secretaryID = try Invented.member().residentID
    return entry
  }

  @Test func isMadeOnce() throws {
    try withSeed { (session, seed) throws in
      try session.insertSecretary(entry(), from: seed.source)
      try session.insertSecretary(entry(), from: seed.source)
      #expect(try session.count("person") == 1)
      let found = try session.person(with: try #require(try entry().secretaryID), postIn: nil)
      let stored = try #require(found)
      #expect(stored.entry.name == "王小明" && stored.entry.mobile == "13000000001" && stored.entry.ethnicity == nil)
      #expect(stored.branchID == nil)
      // No ordinary person may be left like that.
      let refused = try session.refuses { try session.db.execute(sql: "UPDATE person SET is_account = 0") }
      #expect(refused)
    }
  }

  @Test func aNameAloneIsNoAccount() throws {
    try withSeed { (session, seed) throws in
      var entry = try entry()
      entry.secretaryID = nil
      try session.insertSecretary(entry, from: seed.source)
      #expect(try session.count("person") == 0)
    }
  }

  /// Goes with the organisation's run, and takes back what a form filled in.
  @Test func undo() throws {
    try expectTakenBack(counts: counts(persons: 1, organizations: 1)) { trial, file in
      try trial.found("高三(1)班团支部", code: "000.009", file: file)
      try trial.session.insertSecretary(entry(), from: Provenance(file: file, row: 2))
    }
    try expectTakenBack(
      prepare: { try $0.session.insertSecretary(entry(), from: $0.seed.source) },
      counts: counts(memberships: 1, fields: 1)
    ) { trial, file in
      let member = try Invented.member()
      try trial.update(member, [.education], file: file)
      try trial.session.insertMembership(
        person: try trial.number(member), branch: trial.seed.branch, member, from: Provenance(file: file, row: 2))
    }
  }
}
