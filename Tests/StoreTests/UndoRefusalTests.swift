import GRDB
import Identifiers
import RosterModel
import Testing

@testable import Store

/// An undo that something stands against writes nothing, and says all the reasons.
@Suite struct UndoRefusalTests {
  private func expectRefused(_ trial: UndoTrial, _ run: Int, _ obstacles: [UndoObstacle]) throws {
    let before = try trial.dumpAll()
    let outcome = try trial.undo(run)
    #expect(outcome.plan.obstacles == obstacles)
    #expect(outcome.plan.counts.isZero && outcome.number == nil)
    #expect(try trial.dumpAll() == before)
    #expect(try trial.plan(run).obstacles == obstacles)
  }

  @Test func organisationsInUse() throws {
    try withUndoTrial { trial throws in
      var (branch, committee): (Int64, Int64) = (0, 0)
      let changed = try Invented.member(order: "124")
      let first = try trial.run("b") { file throws in
        committee = try trial.found("分团委", .committee, code: "000.003", file: file)
        branch = try trial.found("甲班", code: "000.003.001", below: committee, file: file)
        try trial.found("乙班", code: "000.003.002", below: committee, file: file)
        try trial.join(changed, file: file, branch: branch)
      }
      let second = try trial.run("c") { file throws in
        let cadre = try Invented.cadre(order: "125")
        try trial.join(cadre, file: file, branch: branch, posts: [branch, committee])
      }
      let third = try trial.run("d") { file throws in
        try trial.found("丙班", code: "000.003.003", below: committee, file: file)
        var new = changed
        new.mobile = "13900000000"
        try trial.update(new, [.mobile], file: file, place: branch)
      }
      func cause(_ runs: Int...) -> UndoCause { UndoCause(runs: runs, isByHand: false) }
      try expectRefused(
        trial, first,
        [
          .inUse(code: "000.003", name: "某中学团委分团委", .organizations, count: 1, cause(third)),
          .inUse(code: "000.003", name: "某中学团委分团委", .posts, count: 1, cause(second)),
          .inUse(code: "000.003.001", name: "某中学团委甲班", .members, count: 2, cause(second, third)),
          .inUse(code: "000.003.001", name: "某中学团委甲班", .posts, count: 1, cause(second)),
        ])
      for run in [third, second, first] {
        #expect(try trial.undo(run).plan.obstacles == [])
      }
      #expect(try trial.session.count("organization") == 3 && trial.session.count("person") == 0)
    }
  }

  /// A post that a later run laid down needs its organisation when that run is taken back.
  @Test func organisationsThatAnUndoWillNeed() throws {
    try withUndoTrial { trial throws in
      let (member, cadre) = (try Invented.member(), try Invented.cadre())
      let person = try trial.seed.join(member, trial.session)
      var committee: Int64 = 0
      let first = try trial.run("b") { file throws in
        committee = try trial.found("分团委", .committee, code: "000.003", file: file)
      }
      try trial.run("c") { file throws in
        try trial.session.putPost(
          person: person, organization: committee, cadre, from: Provenance(file: file, row: 2))
      }
      let third = try trial.run("d") { try trial.update(member, [.isCadre], file: $0, place: committee) }
      try expectRefused(
        trial, first,
        [.inUse(code: "000.003", name: "某中学团委分团委", .posts, count: 1, UndoCause(runs: [third], isByHand: false))])
    }
  }

  @Test func aNumberTakenMeanwhile() throws {
    try withUndoTrial { trial throws in
      let (one, other) = (
        try Invented.member(order: "124", number: "201900000001"),
        try Invented.member(order: "125", number: "201900000002")
      )
      for entry in [one, other] { try trial.seed.join(entry, trial.session) }
      let first = try trial.run("b") { file throws in
        for entry in [one, other] {
          var new = entry
          new.developmentNumber = nil
          try trial.update(new, [.developmentNumber], file: file)
        }
      }
      let newcomer = try Invented.member(order: "126", number: "201900000001")
      let late = try Invented.member(order: "127")
      let second = try trial.run("c") { file throws in
        try trial.join(newcomer, file: file)
        try trial.join(late, file: file)
      }
      let third = try trial.run("d") { file throws in
        var new = late
        new.developmentNumber = "201900000002"
        try trial.update(new, [.developmentNumber], file: file)
      }
      try expectRefused(
        trial, first,
        [
          .numberTaken(
            person: try trial.mask(one), number: "201900000001", holder: try trial.mask(newcomer), run: second),
          .numberTaken(person: try trial.mask(other), number: "201900000002", holder: try trial.mask(late), run: third),
        ])
    }
  }

  @Test func aSchoolCodeTakenMeanwhile() throws {
    try withUndoTrial { trial throws in
      try trial.session.db.execute(sql: "UPDATE organization SET school_code = '3132' WHERE id = \(trial.seed.branch)")
      func set(_ code: String?, _ id: Int64, _ file: Int64) throws {
        var entry = OrganizationEntry()
        entry.schoolCode = code
        try trial.session.updateOrganization(
          id: id, entry, changed: [.schoolCode], from: Provenance(file: file, row: 2))
      }
      let run = try trial.run("b") { try set("3133", trial.seed.branch, $0) }
      try trial.run("c") { try set("3132", trial.seed.otherBranch, $0) }
      try expectRefused(trial, run, [.schoolCodeTaken(code: "000.001", schoolCode: "3132", holder: "000.002")])
    }
  }

  /// A committee that became a branch has members by now, a branch that became a committee a branch below it.
  @Test func categoriesThatNoLongerFit() throws {
    try withUndoTrial { trial throws in
      try trial.session.db.execute(sql: "UPDATE organization SET category = '团委' WHERE id = \(trial.seed.branch)")
      let first = try trial.run("b") { file throws in
        let source = Provenance(file: file, row: 2)
        try trial.session.updateOrganization(
          id: trial.seed.branch, Invented.organization("x", .branch), changed: [.category], from: source)
        try trial.session.updateOrganization(
          id: trial.seed.otherBranch, Invented.organization("x", .committee), changed: [.category], from: source)
      }
      let second = try trial.run("c") { file throws in
        try trial.join(Invented.member(), file: file)
        try trial.found("丙班", code: "000.002.001", below: trial.seed.otherBranch, file: file)
      }
      let cause = UndoCause(runs: [second], isByHand: false)
      try expectRefused(
        trial, first,
        [
          .categoryForbidden(
            code: "000.001", name: "某中学团委高一(1)班团支部", category: "团委", .members, count: 1, cause),
          .categoryForbidden(
            code: "000.002", name: "某中学团委高一(2)班团支部", category: "团支部", .organizations, count: 1, cause),
        ])
    }
  }

  /// The organisation was taken out by hand after its cadre's post.
  @Test func aPostWithoutItsOrganisation() throws {
    try withUndoTrial { trial throws in
      let (member, cadre) = (try Invented.member(), try Invented.cadre())
      let person = try trial.seed.join(member, trial.session)
      try trial.session.putPost(person: person, organization: trial.seed.otherBranch, cadre, from: trial.seed.source)
      let run = try trial.run("b") { try trial.update(member, [.isCadre], file: $0, place: trial.seed.otherBranch) }
      try trial.session.db.execute(sql: "DELETE FROM organization WHERE id = \(trial.seed.otherBranch)")
      try expectRefused(trial, run, [.organizationGone(person: try trial.mask(member))])
    }
  }

  /// A constraint nobody thought of: all is as it was, and SQLite's words say what it is.
  @Test func anUnforeseenConstraint() throws {
    try withUndoTrial { trial throws in
      let run = try trial.run("b") { file throws in
        try trial.join(Invented.member(), file: file)
        try trial.found("甲班", code: "000.003", file: file)
      }
      try trial.session.db.execute(
        sql: "CREATE TABLE extra (id INTEGER PRIMARY KEY, organization INTEGER REFERENCES organization(id))")
      try trial.session.db.execute(sql: "INSERT INTO extra (organization) SELECT id FROM organization")
      let before = try trial.dumpAll()
      let outcome = try trial.undo(run)
      #expect(outcome.plan.obstacles == [.constraint("FOREIGN KEY constraint failed")])
      #expect(outcome.number == nil && outcome.plan.counts.isZero)
      #expect(try trial.dumpAll() == before)
    }
  }

  /// A cut-off run is closed with its undo, even when it has left nothing.
  @Test func cutOffRunsAreClosed() throws {
    try withUndoTrial { trial throws in
      let before = try trial.dump()
      let full = try trial.run("b", finished: false) { file throws in try trial.join(Invented.member(), file: file) }
      let empty = try trial.run("c", finished: false) { _ in }
      for run in [empty, full] {
        let outcome = try trial.undo(run)
        #expect(outcome.closes && outcome.number != nil)
        let closed = try trial.session.run(run)
        #expect(closed?.finishedAt == "2026-11-21T10:00:00Z" && closed?.exitCode == nil)
        #expect(try trial.undo(run).number == nil)
      }
      #expect(try trial.dump() == before)
    }
  }
}
