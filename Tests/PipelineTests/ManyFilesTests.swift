import Foundation
import RosterModel
import Testing

@testable import Pipeline

/// A folder of many files comes to what its files come to one by one.
@Suite struct ManyFilesTests {
  @Test func comesToTheSameAsOneByOne() throws {
    let (together, apart) = (try MixedInbox(), try MixedInbox())
    let all = try together.run(try together.files())
    #expect(all.count > 40)
    #expect(all.contains { !$0.wasReadable })
    let byPath = Dictionary(uniqueKeysWithValues: try apart.files().map { ($0.displayPath, $0) })
    for outcome in all {
      let alone = try apart.run(InputList(files: [try #require(byPath[outcome.path])], origin: .named([outcome.path])))
      #expect(alone.map(MixedInbox.line) == [MixedInbox.line(outcome)])
    }
    for table in ["members ORDER BY resident_id", "posts ORDER BY 1, 2", "organizations ORDER BY code"] {
      #expect(try together.rows(table) == apart.rows(table))
    }
  }

  /// What a check keeps waiting is seen by later files as if it had been written.
  @Test(arguments: [false, true])
  func checkSaysWhatADryRunSays(updates: Bool) throws {
    let inbox = try MixedInbox()
    let files = try inbox.files()
    let check = try inbox.run(files, .check, updates: updates)
    let dryRun = try inbox.run(files, .dryRun, updates: updates)
    let registered: Set<FindingCode> = [.registeredElsewhere, .developmentNumberOccupied, .handedInBefore]
    #expect(registered.isSubset(of: check.flatMap(\.findings).map(\.code)))
    #expect(check.map(MixedInbox.line) == dryRun.map(MixedInbox.line))
  }

  /// Files for which there is no room at the first look are read ahead of their turn, in the same order.
  @Test func roomForNoneOrForAllGivesTheSameFiles() throws {
    let inbox = try MixedInbox()
    let files = try inbox.files()
    for room in [0, 100_000, 64 << 20] {
      var queue = FileQueue(FirstLook.order(files.files, expected: nil, room: room), expected: nil)
      var given: [FirstLook.Seen] = []
      while let next = queue.next() { given.append(next) }
      let order = FirstLook.order(files.files, expected: nil).map(\.input.displayPath)
      #expect(given.map(\.input.displayPath) == order)
      for seen in given where seen.input.displayPath.hasSuffix("全对.xlsx") { #expect(seen.kept != nil) }
      #expect(given.contains { $0.kept == nil }, "what cannot be read is left to its turn")
      #expect(try inbox.files().count == given.count)
    }
  }

  @Test func organizationsGoFirstThenWaivers() throws {
    let inbox = try MixedInbox()
    let turns = FirstLook.order(try inbox.files().files, expected: nil).compactMap(\.kept?.recognition.turn)
    #expect(turns == turns.sorted())
    #expect(Set(turns) == [0, 1, 2, 3])
  }
}
