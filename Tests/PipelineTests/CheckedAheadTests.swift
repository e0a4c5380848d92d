import Foundation
import RosterModel
import Store
import Testing

@testable import Pipeline

/// A file is checked while the failure workbook of the one before is being written, and loaded after it.
@Suite struct CheckedAheadTests {
  /// Whoever writes to the database between the two is not overlooked.
  @Test(arguments: [true, false])
  func aChangeBetweenCheckAndLoadIsSeen(isChanged: Bool) throws {
    let folder = CaseFolder.fixtures.appendingPathComponent("Reconcile/before")
    let place = try CaseWorkspace(try #require(CaseFolder.all.first { !$0.isBare }))
    var options = try CaseFolder.plainOptions()
    #expect(try !place.handIn(folder, options).hasFailures)
    options.updates = true
    try place.fill(folder)
    let input = try #require(try InputCollector(workspace: place.workspace).inboxFiles().files.first)
    let outcome = try place.store.withSession(discarding: false) { session in
      let files = FileImport(
        session: session, options: options,
        places: OutputPlaces(
          workspace: place.workspace, options: options, given: GivenPlaces([], inputs: [input])),
        run: try ResumedRun.begin("", options, session: session, at: LedgerTime.now).number, loads: true,
        waiting: nil, recorder: nil)
      let prepared = files.prepare(input, kept: KeptFile(input, expected: nil))
      let ahead = files.checkedAhead(prepared)
      let checked = try #require(try ahead.content.get() as? RoutedRoster<PersonRoute>)
      #expect(checked.reading?.together?.rows.allSatisfy { $0.disposition == .unchanged } == true)
      if isChanged {
        try place.execute(
          "UPDATE person SET education = '硕士研究生' WHERE id = (SELECT min(person_id) FROM membership)")
      }
      return try files.take(ahead)
    }
    #expect(outcome.counts.updated == (isChanged ? 1 : 0))
    #expect(outcome.counts.read > 5)
    #expect(try place.rows("SELECT count(*) FROM person WHERE education = '硕士研究生'") == [["0"]])
  }
}
