import Foundation
import GRDB
import Testing

/// What is taken back is not to be found by anybody who reads the bytes of the database's files.
@Suite struct ErasureTests {
  /// Resident IDs and telephone numbers stored.
  private func personal(_ place: TrialWorkspace) throws -> Set<String> {
    try DatabaseQueue(path: place.database.path).read { db in
      try String.fetchSet(
        db, sql: "SELECT resident_id FROM person UNION SELECT mobile FROM person WHERE mobile IS NOT NULL")
    }
  }

  private func found(_ texts: Set<String>, _ place: TrialWorkspace) throws -> Int {
    let names = try FileManager.default.contentsOfDirectory(atPath: place.root.path)
    let bytes = try names.filter { $0.hasPrefix("roster.db") }.reduce(into: Data()) { $0 += try place.data($1) }
    return texts.count { bytes.range(of: Data($0.utf8)) != nil }
  }

  @Test func peopleTakenBack() throws {
    let place = try TrialWorkspace()
    try place.fill("Demo/Inbox")
    #expect(try place.run("import").status == 1)
    let stored = try personal(place)
    #expect(stored.count > 60)
    #expect(try found(stored, place) == stored.count)
    #expect(try place.run("undo", "1").status == 0)
    #expect(try found(stored, place) == 0)
  }

  /// What an update had brought and what it had replaced.
  @Test func changesTakenBack() throws {
    let place = try TrialWorkspace()
    try place.register()
    let folder = BuiltRoster.fixtures.appendingPathComponent("Cases/registered")
    func take(_ inbox: String) throws {
      try FileManager.default.removeItem(at: place.inbox)
      try FileManager.default.copyItem(at: folder.appendingPathComponent(inbox), to: place.inbox)
      _ = try place.run("import", "--update")
    }
    try take("Inbox-1")
    let before = try personal(place)
    try take("Inbox-2")
    let new = try personal(place).subtracting(before)
    #expect(!new.isEmpty)
    #expect(try found(new, place) == new.count)
    #expect(try place.run("undo", "3").status == 0)
    #expect(try personal(place) == before)
    #expect(try found(new, place) == 0)
  }
}
