import Foundation
import Pipeline
import RosterModel
import Testing

/// A failure workbook is only replaced when nobody has anything left to do in it. What files of one name come to, one after
/// the other, the case `open-failures` shows.
@Suite struct OpenFailureBookTests {
  private static let book = "Failures/000.001.001/花名册-导入失败.xlsx"
  private static let second = "Failures/000.001.001/花名册-导入失败 (2).xlsx"

  private let folder: CaseFolder
  private let place: CaseWorkspace

  /// The first file is taken, its failure workbook lies in its place.
  init() throws {
    folder = try #require(CaseFolder.all.first { $0.testDescription == "open-failures" })
    place = try CaseWorkspace(folder)
    #expect(try take(1) == [Self.book])
  }

  private func take(_ step: Int) throws -> [String] {
    try place.handIn(folder.inbox(step), folder.options(step)).files.compactMap(\.failureWorkbook)
  }

  /// Hands in a workbook beside nothing else.
  private func handIn(_ data: Data, as path: String) throws -> [String] {
    let file = place.url("Inbox/" + path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
    return try place.importInbox(try folder.options(1)).files.compactMap(\.failureWorkbook)
  }

  private func data(_ path: String) throws -> Data { try Data(contentsOf: place.url(path)) }

  /// As a program leaves it that saves the workbook anew.
  private func edit() throws {
    let other = try data(Self.book) + Data([0])
    try other.write(to: place.url(Self.book))
  }

  private func reconcile(_ step: Int) throws -> [String] {
    let files = try InputCollector(workspace: place.workspace).files(at: [folder.inbox(step).path])
    var options = try folder.options(step)
    options.failures = place.workspace.failures
    return try Reconciliation(
      store: place.store, workspace: place.workspace, options: options, releases: [], applies: true
    ).run(files, book: nil) { _ in 1 }.run.files.compactMap(\.failureWorkbook)
  }

  /// A full roster of the same name leaves it alone, as an import does.
  @Test func keptWhenAFullRosterComes() throws {
    let before = try data(Self.book)
    #expect(try reconcile(2) == [Self.second])
    #expect(try data(Self.book) == before)
  }

  @Test func replacedByAFullRosterThatNamesEverybody() throws {
    let before = try data(Self.book)
    #expect(try reconcile(3) == [Self.book])
    #expect(try data(Self.book) != before)
  }

  /// The third file names everybody who is open.
  @Test func replacedWhenItsRowsAreSettled() throws {
    let before = try data(Self.book)
    #expect(try take(3) == [Self.book])
    #expect(try data(Self.book) != before)
  }

  @Test func keptWhenSomebodyHasChangedIt() throws {
    try edit()
    let edited = try data(Self.book)
    #expect(try take(3) == [Self.second])
    #expect(try data(Self.book) == edited)
  }

  @Test(arguments: ["~$花名册-导入失败.xlsx", ".~花名册-导入失败.xlsx", ".~lock.花名册-导入失败.xlsx#"])
  func keptWhileItIsOpen(mark: String) throws {
    let before = try data(Self.book)
    try Data().write(to: place.url("Failures/000.001.001/" + mark))
    #expect(try take(3) == [Self.second])
    #expect(try data(Self.book) == before)
  }

  /// Handed in again, as a copy, it comes back under its name.
  @Test func replacedWhenItWasHandedInAgain() throws {
    #expect(try handIn(try data(Self.book), as: "000.001.001/花名册-导入失败.xlsx") == [Self.book])
  }

  /// Corrected in its place and copied into the Inbox.
  @Test func replacedWhenWhatStandsThereWasHandedIn() throws {
    try edit()
    #expect(try handIn(try data(Self.book), as: "000.001.001/花名册-导入失败.xlsx") == [Self.book])
  }

  /// One that had to take a second name comes back under it, and the first stays.
  @Test func theSecondNameIsKept() throws {
    #expect(try take(2) == [Self.second])
    let first = try data(Self.book)
    #expect(try handIn(try data(Self.second), as: "000.001.001/花名册-导入失败 (2).xlsx") == [Self.second])
    #expect(try data(Self.book) == first)
  }

  /// What an earlier version wrote, nobody knows to be untouched.
  @Test func keptWhereNothingIsKnownOfIt() throws {
    try place.execute("UPDATE import_file SET failure_sha256 = NULL")
    #expect(try take(3) == [Self.second])
  }

  /// The run was cut off after the workbook was in its place and before the ledger knew: it is taken for what it is.
  @Test func theSameOnceMoreKeepsItsPlace() throws {
    #expect(try take(2) == [Self.second])
    let before = try data(Self.second)
    try place.execute("DELETE FROM finding WHERE file_id = 3; DELETE FROM import_file WHERE id = 3")
    #expect(try take(2) == [Self.second])
    #expect(try data(Self.second) == before)
  }
}
