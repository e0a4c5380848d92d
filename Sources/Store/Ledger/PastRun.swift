/// A run with its files, and the findings of each.
public struct PastRun: Sendable {
  public let run: RunRecord
  public let files: [(file: FileRecord, findings: [FindingRecord])]

  /// nil when there is no such run.
  public init?(_ session: StoreSession, _ number: Int) throws {
    guard let run = try session.run(number) else { return nil }
    let findings = Dictionary(grouping: try session.findings(ofRun: number), by: \.file)
    self.run = run
    files = try session.files(ofRun: number).map { ($0.record, findings[$0.id] ?? []) }
  }
}
