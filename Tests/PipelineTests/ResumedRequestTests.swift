import Foundation
import Testing

@testable import Pipeline

/// Which run goes on follows from the files given, and from nothing beside them.
@Suite struct ResumedRequestTests {
  private struct CutOff: Error {}

  /// The Inbox, taken by a run that was cut off before its report was written.
  private func cutOff() throws -> MixedInbox {
    let inbox = try MixedInbox()
    let run = ImportRun(
      store: inbox.place.store, workspace: inbox.place.workspace, options: try CaseFolder.plainOptions())
    #expect(throws: CutOff.self) { try run.run(inbox.files()) { _ in throw CutOff() } }
    return inbox
  }

  private func outcome(_ input: InputList, _ inbox: MixedInbox) throws -> RunOutcome {
    try ImportRun(store: inbox.place.store, workspace: inbox.place.workspace, options: CaseFolder.plainOptions())
      .run(input, report: inbox.place.exitCode)
  }

  @Test func namedFilesAreAnotherRun() throws {
    let inbox = try cutOff()
    let file = CaseFolder.organizations.path
    let outcome = try outcome(InputCollector(workspace: inbox.place.workspace).files(at: [file]), inbox)
    #expect(outcome.run == 3)
    #expect(outcome.files.map(\.path) == [file])
  }

  @Test func theInboxGoesOn() throws {
    let inbox = try cutOff()
    let outcome = try outcome(inbox.files(), inbox)
    #expect(outcome.run == 2)
    #expect(outcome.files.count > 40)
  }

  /// A named folder that is empty is not the Inbox.
  @Test func anEmptyFolderGoesOnWithNothing() throws {
    let inbox = try cutOff()
    let folder = inbox.place.url("empty")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let outcome = try outcome(InputCollector(workspace: inbox.place.workspace).files(at: [folder.path]), inbox)
    #expect(outcome.run == nil && outcome.files.isEmpty)
    #expect(throws: PipelineError.self) { try InputCollector(workspace: inbox.place.workspace).files(at: []) }
  }
}
