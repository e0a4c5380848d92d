import Forms
import Foundation
import RosterModel
public import Store
import WorkbookReader

/// One run over a list of files: organisations first, each file whole or not at all.
public struct ImportRun {
  private let store: RosterStore
  private let workspace: Workspace?
  private let options: ImportOptions

  public init(store: RosterStore, workspace: Workspace?, options: ImportOptions) {
    self.store = store
    self.workspace = workspace
    self.options = options
  }

  /// `progress` is called after each file with the number done; `exitCode` says how a finished run counts, for the
  /// ledger. Throws `PipelineError` and `StoreError`; files done before stay done.
  public func run(
    _ files: [InputFile], exitCode: (RunOutcome) -> Int32, progress: (Int) -> Void = { _ in }
  ) throws -> RunOutcome {
    let isKept = if case .load = options.mode { true } else { false }
    return try store.withSession(discarding: !isKept) { session in
      guard !files.isEmpty else { return outcome(run: nil, isKept: isKept, []) }
      let run = try begin(session)
      let ordered = files.count > 1 ? organizationsFirst(files) : files
      let places = OutputPlaces(workspace: workspace, options: options, given: GivenPlaces())
      var outcomes: [FileOutcome] = []
      for (index, file) in ordered.enumerated() {
        outcomes.append(try fileImport(session, run, places, isLast: index == ordered.count - 1).take(file))
        progress(index + 1)
      }
      let outcome = outcome(run: isKept ? run : nil, isKept: isKept, outcomes)
      try session.atomically { try session.finishRun(run, at: ImportRun.now(), exitCode: exitCode(outcome)) }
      return outcome
    }
  }

  private func outcome(run: Int?, isKept: Bool, _ files: [FileOutcome]) -> RunOutcome {
    RunOutcome(run: run, asOf: options.asOf, policy: options.policy.digest, isDryRun: !isKept, files: files)
  }

  private func begin(_ session: StoreSession) throws -> Int {
    try session.atomically {
      try session.beginRun(startedAt: ImportRun.now(), asOf: options.asOf, policy: options.policy.digest)
    }
  }

  /// A check writes rows only so that later files see them: the last file's need not be.
  private func fileImport(
    _ session: StoreSession, _ run: Int, _ places: OutputPlaces, isLast: Bool
  ) -> FileImport {
    let loads = if case .check = options.mode { !isLast } else { true }
    return FileImport(session: session, options: options, places: places, run: run, loads: loads)
  }

  /// Files that cannot be read keep their place: their turn will say why.
  private func organizationsFirst(_ files: [InputFile]) -> [InputFile] {
    let areOrganizations = files.map(holdsOrganizations)
    let first = zip(files, areOrganizations).filter(\.1).map(\.0)
    return first + zip(files, areOrganizations).filter { !$0.1 }.map(\.0)
  }

  private func holdsOrganizations(_ file: InputFile) -> Bool {
    guard let content = try? FileContent.read(file.url), let workbook = try? Workbook.open(content.bytes) else {
      return false
    }
    return (try? FormRecognition.recognise(workbook))?.form == .organizations
  }

  /// ISO 8601 UTC.
  private static func now() -> String { Date().formatted(.iso8601) }
}
