import GRDB
import Identifiers
import RosterModel
import Testing

@testable import Store

/// What someone changed past the program stays as it is.
@Suite struct UndoByHandTests {
  private func change(_ trial: UndoTrial, _ old: PersonEntry, mobile: String, file: Int64) throws {
    var new = old
    new.mobile = mobile
    try trial.update(new, [.mobile], file: file)
  }

  @Test func whatSomeoneEditedByHand() throws {
    try withUndoTrial { trial throws in
      let (one, other) = (try Invented.member(order: "124"), try Invented.member(order: "125"))
      for entry in [one, other] { try trial.seed.join(entry, trial.session) }
      let run = try trial.run("b") { file throws in
        for entry in [one, other] { try change(trial, entry, mobile: "13900000000", file: file) }
        var committee = OrganizationEntry()
        committee.phone = "025"
        try trial.session.updateOrganization(
          id: trial.seed.committee, committee, changed: [.phone], from: Provenance(file: file, row: 2))
      }
      try trial.session.db.execute(sql: "UPDATE person SET mobile = NULL WHERE id = 1")
      try trial.session.db.execute(sql: "UPDATE organization SET phone = '010' WHERE phone = '025'")
      let plan = try trial.undo(run).plan
      let hand = UndoCause(runs: [], isByHand: true)
      #expect(
        plan.stays == [
          UndoStay(
            subject: .person(try trial.mask(one)), isBrought: false, hasMembership: false, posts: 0,
            fields: [.mobile], cause: hand),
          UndoStay(
            subject: .organization("000"), isBrought: false, hasMembership: false, posts: 0, fields: [.phone],
            cause: hand),
        ])
      #expect(plan.counts == counts(fields: 1))
      let mobiles = try (String?).fetchAll(trial.session.db, sql: "SELECT mobile FROM person ORDER BY id")
      #expect(mobiles == [nil, "13000000000"])
    }
  }

  /// Rows put in by hand, and people taken out by hand, are no reason to fail.
  @Test func rowsAddedAndRemovedByHand() throws {
    try withUndoTrial { trial throws in
      let (one, other) = (try Invented.cadre(order: "124"), try Invented.member(order: "125"))
      try trial.seed.join(other, trial.session)
      let run = try trial.run("b") { file throws in
        try trial.join(one, file: file)
        try change(trial, other, mobile: "13900000000", file: file)
      }
      try trial.session.putPost(person: 2, organization: trial.seed.committee, one, from: trial.seed.source)
      try trial.session.db.execute(sql: "DELETE FROM membership WHERE person_id = 1; DELETE FROM person WHERE id = 1")
      let plan = try trial.undo(run).plan
      #expect(plan.counts.isZero && plan.obstacles == [])
      #expect(plan.stays.map(\.subject) == [.person("#1"), .person(try trial.mask(one))])
      #expect(plan.stays.map(\.cause.isByHand) == [true, true])
    }
  }

  /// There is nobody left to hold the post again.
  @Test func aCadreRemovedByHand() throws {
    try withUndoTrial { trial throws in
      let (member, cadre) = (try Invented.member(), try Invented.cadre())
      let person = try trial.seed.join(cadre, trial.session)
      try trial.session.putPost(person: person, organization: trial.seed.branch, cadre, from: trial.seed.source)
      let run = try trial.run("b") { try trial.update(member, [.isCadre], file: $0) }
      try trial.session.db.execute(sql: "DELETE FROM membership; DELETE FROM person")
      let plan = try trial.undo(run).plan
      #expect(plan.stays.map(\.subject) == [.person("#1")])
      #expect(plan.counts.isZero && plan.obstacles == [])
    }
  }
}
