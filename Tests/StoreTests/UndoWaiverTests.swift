import GRDB
import Identifiers
import RosterModel
import Testing

@testable import Store

/// Waivers of a run that is taken back.
@Suite struct UndoWaiverTests {
  private func waiver(_ document: String = "1号", authority: String = "共青团某县委") throws -> WaiverEntry {
    var entry = WaiverEntry()
    (entry.residentID, entry.name, entry.rule) = (try Invented.member().residentID, "王小明", .tooYoungOnJoining)
    (entry.document, entry.authority) = (document, authority)
    (entry.approvedOn, entry.validTo) = (PartialDate(iso: "2026-01-15"), PartialDate(iso: "2026-12"))
    (entry.contact, entry.remark) = ("13900000001", "一")
    return entry
  }

  private func current(_ trial: UndoTrial) throws -> [String] {
    let id = try #require(try waiver().residentID)
    return try trial.session.waivers(for: id).map { "\($0.entry.document ?? "") \($0.entry.authority ?? "")" }
  }

  private func insert(_ trial: UndoTrial, _ document: String, _ file: Int64) throws {
    try trial.session.insertWaiver(try waiver(document), from: Provenance(file: file, row: 2))
  }

  private func replace(_ trial: UndoTrial, _ authority: String, _ file: Int64) throws {
    let id = try #require(try waiver().residentID)
    let stored = try #require(try trial.session.waivers(for: id).first)
    var entry = try waiver(authority: authority)
    (entry.contact, entry.remark) = (nil, nil)
    try trial.session.replaceWaiver(stored.id, by: entry, from: Provenance(file: file, row: 2))
  }

  @Test func goWithTheirRun() throws {
    try withUndoTrial { trial throws in
      let run = try trial.run { file throws in
        try insert(trial, "1号", file)
        try insert(trial, "2号", file)
      }
      var counts = UndoCounts()
      counts.waivers = 2
      #expect(try trial.plan(run).counts == counts)
      let outcome = try trial.undo(run)
      #expect(outcome.plan.counts == counts && outcome.plan.stays.isEmpty)
      #expect(try current(trial).isEmpty)
      #expect(try trial.undo(run).plan.isEmpty)
    }
  }

  @Test func aChangeTakenBackGivesTheOldOne() throws {
    try withUndoTrial { trial throws in
      let first = try trial.run { file throws in try insert(trial, "1号", file) }
      let second = try trial.run("c") { file throws in try replace(trial, "共青团某市委", file) }
      #expect(try current(trial) == ["1号 共青团某市委"])
      let id = try #require(try waiver().residentID)
      #expect(try trial.session.waivers(for: id).first?.entry.contact == "13900000001", "a blank states nothing")
      let refused = try trial.undo(first)
      #expect(refused.number == nil && refused.plan.counts.isZero)
      #expect(
        refused.plan.stays.map(\.subject) == [.waiver("\(id.masked) AGE-103 1号")])
      #expect(refused.plan.stays.first?.cause == UndoCause(runs: [second], isByHand: false))
      #expect(try trial.undo(second).plan.counts.waivers == 1)
      #expect(try current(trial) == ["1号 共青团某县委"])
      #expect(try trial.undo(first).plan.counts.waivers == 1)
      #expect(try current(trial).isEmpty)
    }
  }

  @Test func changedWithinTheRun() throws {
    try withUndoTrial { trial throws in
      let run = try trial.run { file throws in try insert(trial, "1号", file) }
      try trial.file("d", of: run) { file throws in try replace(trial, "共青团某市委", file) }
      #expect(try trial.undo(run).plan.counts.waivers == 2)
      #expect(try trial.session.count("waiver") == 0)
    }
  }

  @Test func oneDocumentOnce() throws {
    try withUndoTrial { trial throws in
      #expect(
        try trial.session.refuses {
          _ = try trial.run { file throws in
            try insert(trial, "1号", file)
            try insert(trial, "1号", file)
          }
        })
    }
  }
}
