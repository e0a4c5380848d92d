import GRDB
import RosterModel
import Testing

@testable import Store

/// The invariants of design section 5: no bug in a rule can break them.
@Suite struct ConstraintTests {
  @Test func onePersonOneBranch() throws {
    try withSeed { (session, seed) throws in
      let person = try seed.join(Invented.member(), session)
      let refused = try session.refuses {
        try session.insertMembership(
          person: person, branch: seed.otherBranch, try Invented.member(), from: seed.source)
      }
      #expect(refused)
      #expect(try session.memberCount() == 1)
    }
  }

  @Test func onePersonOneID() throws {
    try withSeed { (session, seed) throws in
      try seed.join(Invented.member(), session)
      let refused = try session.refuses { try seed.join(Invented.member(), session) }
      #expect(refused)
    }
  }

  @Test func membersOnlyInBranches() throws {
    try withSeed { (session, seed) throws in
      let refused = try session.refuses { try seed.join(Invented.member(), session, branch: seed.committee) }
      #expect(refused)
      let unknown = try session.refuses { try seed.join(Invented.member(), session, branch: 99) }
      #expect(unknown)
      #expect(try session.count("person") == 0)
    }
  }

  /// A branch with members cannot become a committee, nor a committee with branches a branch.
  @Test func categoriesChangeOnlyWhereNothingBreaks() throws {
    try withSeed { (session, seed) throws in
      try seed.join(Invented.member(), session)
      var entry = Invented.organization("x", .committee)
      let populated = try session.refuses {
        try session.updateOrganization(id: seed.branch, entry, changed: [.category], from: seed.source)
      }
      #expect(populated)
      entry.category = .branch
      let superior = try session.refuses {
        try session.updateOrganization(id: seed.committee, entry, changed: [.category], from: seed.source)
      }
      #expect(superior)
      entry.category = .committee
      let empty = try session.refuses {
        try session.updateOrganization(id: seed.otherBranch, entry, changed: [.category], from: seed.source)
      }
      #expect(!empty)
    }
  }

  @Test func developmentNumbersAreUnique() throws {
    try withSeed { (session, seed) throws in
      try seed.join(Invented.member(order: "123", number: "201900000001"), session)
      let refused = try session.refuses {
        try seed.join(Invented.member(order: "124", number: "201900000001"), session, branch: seed.otherBranch)
      }
      #expect(refused)
      // Without a number any number of people.
      try seed.join(Invented.member(order: "125"), session)
      try seed.join(Invented.member(order: "126"), session)
    }
  }

  @Test func everyRowComesFromAFile() throws {
    try withSeed { (session, seed) throws in
      let nowhere = Provenance(file: 99, row: 2)
      let person = try session.refuses { _ = try session.insertPerson(Invented.member(), from: nowhere) }
      #expect(person)
      let organization = try session.refuses {
        _ = try session.insertOrganization(
          Invented.organization("甲", .branch), code: "000.003", fullName: "甲", province: nil, parent: seed.committee,
          from: nowhere)
      }
      #expect(organization)
      let file = try session.refuses { _ = try session.enterFile(Seed.record("b"), run: 99) }
      #expect(file)
      let finding = try session.refuses { try session.enterFindings([Finding(.noDataRows)], file: 99) }
      #expect(finding)
    }
  }

  private func refusesOrganization(
    code: String = "000.009", full: String = "甲", _ category: OrganizationCategory = .branch,
    below parent: (Seed) -> Int64?
  ) throws -> Bool {
    var refused = false
    try withSeed { (session, seed) throws in
      refused = try session.refuses {
        _ = try session.insertOrganization(
          Invented.organization("甲", category), code: code, fullName: full, province: nil, parent: parent(seed),
          from: seed.source)
      }
    }
    return refused
  }

  @Test func theTree() throws {
    let belowCommittee = try refusesOrganization { $0.committee }
    #expect(!belowCommittee)
    let secondRoot = try refusesOrganization(.leadingBody) { _ in nil }
    #expect(secondRoot)
    let belowBranch = try refusesOrganization { $0.branch }
    #expect(belowBranch)
    let belowNothing = try refusesOrganization { _ in 99 }
    #expect(belowNothing)
    let takenCode = try refusesOrganization(code: "000.001") { $0.committee }
    #expect(takenCode)
    let takenName = try refusesOrganization(full: "某中学团委") { $0.committee }
    #expect(takenName)
    let nameless = try refusesOrganization(full: "") { $0.committee }
    #expect(nameless)
  }

  @Test func schoolCodesAreUnique() throws {
    try withSeed { (session, seed) throws in
      var entry = OrganizationEntry()
      entry.schoolCode = "3132"
      try session.updateOrganization(id: seed.committee, entry, changed: [.schoolCode], from: seed.source)
      let refused = try session.refuses {
        try session.updateOrganization(id: seed.branch, entry, changed: [.schoolCode], from: seed.source)
      }
      #expect(refused)
    }
  }

  @Test func countsAddUp() throws {
    try withSeed { (session, seed) throws in
      var record = Seed.record("b", read: 50, failed: 3)
      let sound = try session.refuses { _ = try session.enterFile(record, run: seed.run) }
      #expect(!sound)
      record.counts.imported += 1
      let unsound = try session.refuses { _ = try session.enterFile(record, run: seed.run) }
      #expect(unsound)
      record = Seed.record("b")
      record.sha256 = "abc"
      let digest = try session.refuses { _ = try session.enterFile(record, run: seed.run) }
      #expect(digest)
    }
  }

  @Test func requiredDataOfAPerson() throws {
    try withSeed { (session, seed) throws in
      for blank: (inout PersonEntry) -> Void in [
        { $0.name = nil }, { $0.name = "" }, { $0.ethnicity = nil }, { $0.politicalStatus = nil },
        { $0.education = nil },
        { $0.joinDate = nil },
      ] {
        var entry = try Invented.member()
        blank(&entry)
        let refused = try session.refuses { try seed.join(entry, session) }
        #expect(refused)
      }
      var entry = try Invented.member()
      entry.residentID = nil
      #expect(throws: StoreError.self) { try session.insertPerson(entry, from: seed.source) }
      #expect(try session.count("person") == 0)
    }
  }
}
