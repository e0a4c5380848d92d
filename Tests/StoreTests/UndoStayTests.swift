import GRDB
import Identifiers
import RosterModel
import Testing

@testable import Store

/// What was changed since stays as it is.
@Suite struct UndoStayTests {
  private func change(_ trial: UndoTrial, _ old: PersonEntry, mobile: String, file: Int64) throws {
    var new = old
    new.mobile = mobile
    try trial.update(new, [.mobile], file: file)
  }

  @Test func whoALaterRunChanged() throws {
    try withUndoTrial { trial throws in
      let before = try trial.dump()
      var changed = try Invented.cadre(order: "124")
      changed.developmentNumber = "201900000001"
      let first = try trial.run("b") { file throws in
        try trial.join(changed, file: file, posts: [trial.seed.branch])
        try trial.join(Invented.member(order: "125"), file: file)
      }
      let between = try trial.dump()
      let second = try trial.run("c") { try change(trial, changed, mobile: "13900000000", file: $0) }
      let outcome = try trial.undo(first)
      #expect(outcome.plan.counts == counts(persons: 1, memberships: 1))
      #expect(
        outcome.plan.stays == [
          UndoStay(
            subject: .person(try trial.mask(changed)), isBrought: true, hasMembership: true, posts: 1, fields: [],
            cause: UndoCause(runs: [second], isByHand: false))
        ])
      #expect(try trial.session.memberCount() == 1)
      #expect(try trial.session.count("post") == 1)
      #expect(try trial.session.run(try #require(outcome.number))?.exitCode == 1)
      // Nothing more can go now; nothing is written.
      let state = try trial.dumpAll()
      let again = try trial.undo(first)
      #expect(again.plan.counts.isZero && again.plan.stays.count == 1 && again.number == nil)
      #expect(try trial.dumpAll() == state)
      // Without the later run it can.
      try trial.undo(second)
      #expect(try trial.dump().count == between.count - 2)
      let last = try trial.undo(first)
      #expect(last.plan.counts == counts(persons: 1, memberships: 1, posts: 1) && last.plan.stays == [])
      #expect(try trial.dump() == before)
    }
  }

  /// A person is one piece: a change of one field keeps those of others.
  @Test func fieldsStayTogether() throws {
    try withUndoTrial { trial throws in
      let (one, other) = (try Invented.member(order: "124"), try Invented.member(order: "125"))
      for entry in [one, other] { try trial.seed.join(entry, trial.session) }
      let first = try trial.run("b") { file throws in
        for entry in [one, other] { try change(trial, entry, mobile: "13900000000", file: file) }
      }
      let second = try trial.run("c") { file throws in
        var new = one
        new.qq = "10001"
        try trial.update(new, [.qq], file: file)
      }
      let plan = try trial.undo(first).plan
      #expect(plan.counts == counts(fields: 1))
      #expect(plan.stays.map(\.fields) == [[.mobile]])
      #expect(plan.stays.map(\.cause) == [UndoCause(runs: [second], isByHand: false)])
      let mobiles = try String.fetchAll(trial.session.db, sql: "SELECT mobile FROM person ORDER BY id")
      #expect(mobiles == ["13900000000", "13000000000"])
      let open = try String.fetchAll(
        trial.session.db, sql: "SELECT field || subject_id FROM change WHERE undone_by IS NULL ORDER BY id")
      #expect(open == ["mobile1", "qq1"])
    }
  }

  @Test func membershipsAndPostsOfLaterRuns() throws {
    try withUndoTrial { trial throws in
      let cadre = try Invented.cadre(order: "124")
      var person: Int64 = 0
      let first = try trial.run("b") { file throws in
        let source = Provenance(file: file, row: 2)
        person = try trial.session.insertPerson(cadre, from: source)
        try trial.session.putPost(person: person, organization: trial.seed.committee, cadre, from: source)
      }
      let second = try trial.run("c") { file throws in
        let source = Provenance(file: file, row: 2)
        try trial.session.insertMembership(person: person, branch: trial.seed.branch, cadre, from: source)
      }
      let third = try trial.run("d") { file throws in
        let source = Provenance(file: file, row: 2)
        try trial.session.putPost(person: person, organization: trial.seed.branch, cadre, from: source)
      }
      let state = try trial.dumpAll()
      let plan = try trial.undo(first).plan
      #expect(
        plan.stays == [
          UndoStay(
            subject: .person(try trial.mask(cadre)), isBrought: true, hasMembership: false, posts: 1, fields: [],
            cause: UndoCause(runs: [second, third], isByHand: false))
        ])
      #expect(try trial.dumpAll() == state)
    }
  }

  /// The post is not there to be taken back, but would come back with the later run's undo.
  @Test func aPostLaidDownLater() throws {
    try withUndoTrial { trial throws in
      let cadre = try Invented.cadre(order: "124")
      let member = try Invented.member(order: "124")
      try trial.seed.join(member, trial.session)
      let before = try trial.dump()
      let first = try trial.run("b") { file throws in
        try trial.update(cadre, [.isCadre, .duty, .dutySince, .cadreNature], file: file)
      }
      let between = try trial.dump()
      let second = try trial.run("c") { try trial.update(member, [.isCadre], file: $0) }
      let stays = try trial.undo(first).plan.stays
      #expect(stays.map(\.posts) == [1])
      #expect(stays.map(\.cause.runs) == [[second]])
      try trial.undo(second)
      #expect(try trial.dump() == between)
      try trial.undo(first)
      #expect(try trial.dump() == before)
    }
  }

  /// A branch that took its province over keeps it as long as its superior does.
  @Test func aProvinceStaysWithTheSuperior() throws {
    try withUndoTrial { trial throws in
      try trial.session.db.execute(sql: "UPDATE organization SET province = '江苏' WHERE id <> \(trial.seed.otherBranch)")
      var entry = OrganizationEntry()
      entry.province = LeagueProvince(cellText: "新疆")
      let first = try trial.run("b") { file throws in
        let source = Provenance(file: file, row: 2)
        for id in [trial.seed.committee, trial.seed.otherBranch] {
          try trial.session.updateOrganization(id: id, entry, changed: [.province], from: source)
        }
      }
      let second = try trial.run("c") { file throws in
        entry.phone = "025"
        try trial.session.updateOrganization(
          id: trial.seed.committee, entry, changed: [.phone], from: Provenance(file: file, row: 2))
      }
      let plan = try trial.undo(first).plan
      #expect(plan.stays.map(\.subject) == [.organization("000"), .organization("000.001")])
      #expect(plan.stays.map(\.cause.runs) == [[second], [second]])
      let provinces = try (String?).fetchAll(trial.session.db, sql: "SELECT province FROM organization ORDER BY id")
      #expect(provinces == ["新疆", "新疆", nil])
    }
  }
}
