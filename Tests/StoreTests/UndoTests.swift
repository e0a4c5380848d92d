import GRDB
import Identifiers
import RosterModel
import Testing

@testable import Store

/// After an undo the tables are what they were before the run, row for row.
@Suite struct UndoTests {
  @Test func rowsBroughtIn() throws {
    try expectTakenBack(counts: counts(persons: 3, memberships: 2, posts: 2)) { trial, file in
      try trial.join(Invented.member(order: "124", number: "201900000001"), file: file)
      try trial.join(Invented.cadre(order: "125"), file: file, posts: [trial.seed.branch])
      let cadre = try Invented.cadre(order: "126")
      let source = Provenance(file: file, row: 9)
      let person = try trial.session.insertPerson(cadre, from: source)
      try trial.session.putPost(person: person, organization: trial.seed.committee, cadre, from: source)
    }
  }

  @Test func aMembershipAndAPostOfSomeoneKnown() throws {
    var person: Int64 = 0
    let cadre = try Invented.cadre()
    try expectTakenBack(
      prepare: { trial in person = try trial.session.insertPerson(cadre, from: trial.seed.source) },
      counts: counts(memberships: 1, posts: 2)
    ) { trial, file in
      let source = Provenance(file: file, row: 9)
      try trial.session.insertMembership(person: person, branch: trial.seed.branch, cadre, from: source)
      for place in [trial.seed.branch, trial.seed.committee] {
        try trial.session.putPost(person: person, organization: place, cadre, from: source)
      }
    }
  }

  @Test func everyFieldOfAPerson() throws {
    let old = try Invented.member(number: "201900000001")
    try expectTakenBack(prepare: { _ = try $0.seed.join(old, $0.session) }, counts: counts(fields: 12)) {
      trial, file in
      var new = old
      new.ethnicity = Ethnicity(cellText: "藏")
      (new.politicalStatus, new.education) = (.partyMember, .master)
      (new.joinDate, new.developmentNumber) = (PartialDate(iso: "2019-06-01"), "201900000002")
      (new.inPartyOrganization, new.mobile, new.email, new.qq) = (true, "13900000000", "a@example.cn", "10001")
      (new.wechat, new.weibo, new.remark) = ("wx", "wb", "备注")
      try trial.update(
        new,
        [
          .ethnicity, .politicalStatus, .education, .joinDate, .developmentNumber, .inPartyOrganization, .mobile,
          .email, .qq, .wechat, .weibo, .remark,
        ], file: file)
    }
  }

  /// The value before the first of several changes is the one that comes back.
  @Test func changedTwiceInARun() throws {
    let old = try Invented.member()
    try expectTakenBack(prepare: { _ = try $0.seed.join(old, $0.session) }, counts: counts(fields: 1)) { trial, file in
      for mobile in ["13900000000", "13800000000"] {
        var new = old
        new.mobile = mobile
        try trial.update(new, [.mobile], file: file)
      }
    }
  }

  /// What the row held comes back, also what no form could have stated.
  @Test func aValueNoFormKnows() throws {
    let old = try Invented.member()
    try expectTakenBack(
      prepare: { trial in
        try trial.seed.join(old, trial.session)
        try trial.session.db.execute(sql: "UPDATE person SET education = '私塾'")
        try trial.session.db.execute(sql: "UPDATE organization SET industry = '采珠' WHERE id = \(trial.seed.branch)")
      }, counts: counts(fields: 2)
    ) { trial, file in
      var new = old
      new.education = .master
      try trial.update(new, [.education], file: file)
      var branch = Invented.organization("高一(1)班团支部", .branch)
      branch.industry = .university
      try trial.session.updateOrganization(
        id: trial.seed.branch, branch, changed: [.industry], from: Provenance(file: file, row: 2))
    }
  }

  /// Two people swapped their numbers: none is free on the way back.
  @Test func numbersSwapped() throws {
    let first = try Invented.member(order: "124", number: "201900000001")
    let second = try Invented.member(order: "125", number: "201900000002")
    try expectTakenBack(
      prepare: { trial in for entry in [first, second] { try trial.seed.join(entry, trial.session) } },
      counts: counts(persons: 1, memberships: 1, fields: 2)
    ) { trial, file in
      var (a, b) = (first, second)
      a.developmentNumber = "201900000009"
      try trial.update(a, [.developmentNumber], file: file)
      b.developmentNumber = "201900000001"
      try trial.update(b, [.developmentNumber], file: file)
      a.developmentNumber = "201900000002"
      try trial.update(a, [.developmentNumber], file: file)
      try trial.join(Invented.member(order: "126", number: "201900000009"), file: file)
    }
  }

  @Test func newestFirstEveryStep() throws {
    try withUndoTrial { trial throws in
      let cadre = try Invented.cadre(order: "124")
      var states: [[String]] = []
      var runs: [Int] = []
      func step(_ digit: Character, _ body: (Int64) throws -> Void) throws {
        states.append(try trial.dump())
        runs.append(try trial.run(digit, body))
      }
      try step("b") { file throws in
        let branch = try trial.found("甲班", code: "000.003", file: file)
        try trial.join(Invented.member(order: "125", number: "201900000001"), file: file, branch: branch)
        try trial.join(cadre, file: file, posts: [trial.seed.branch])
      }
      try step("c") { file throws in
        var new = cadre
        (new.mobile, new.duty) = ("13900000000", .deputySecretary)
        try trial.update(new, [.mobile, .duty], file: file)
        var branch = OrganizationEntry()
        branch.phone = "025"
        try trial.session.updateOrganization(
          id: trial.seed.branch, branch, changed: [.phone], from: Provenance(file: file, row: 2))
      }
      try step("d") { file throws in
        try trial.update(Invented.member(order: "124"), [.isCadre, .mobile], file: file)
        try trial.join(Invented.member(order: "126"), file: file)
      }
      for (run, state) in zip(runs, states).reversed() {
        let outcome = try trial.undo(run)
        #expect(outcome.plan.stays == [] && outcome.plan.obstacles == [])
        #expect(try trial.dump() == state)
      }
      #expect(try Int.fetchOne(trial.session.db, sql: "SELECT count(*) FROM change WHERE undone_by IS NULL") == 0)
      #expect(try trial.session.runs().map(\.kind) == [.undo, .undo, .undo, .load, .load, .load, .load])
      #expect(try trial.session.runs().map(\.undoneBy) == [nil, nil, nil, 5, 6, 7, nil])
    }
  }

  /// All files of a run are taken back, and none of another.
  @Test func filesOfTheRunOnly() throws {
    try withUndoTrial { trial throws in
      let before = try trial.dump()
      let run = try trial.run("b") { file throws in try trial.join(Invented.member(order: "124"), file: file) }
      try trial.file("c", of: run) { file throws in
        try trial.join(Invented.member(order: "125"), file: file)
        var new = try Invented.member(order: "124")
        new.mobile = "13900000000"
        try trial.update(new, [.mobile], file: file)
      }
      try trial.undo(run)
      #expect(try trial.dump() == before)
      let next = try trial.run("d") { file throws in try trial.join(Invented.member(order: "126"), file: file) }
      let after = try trial.dump()
      #expect(try trial.undo(run).plan.isEmpty)
      #expect(try trial.dump() == after)
      try trial.undo(next)
      #expect(try trial.dump() == before)
    }
  }
}
