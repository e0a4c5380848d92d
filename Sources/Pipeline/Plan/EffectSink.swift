import Store

/// Takes down what a run that keeps nothing does with each file and row.
protocol EffectSink: AnyObject {
  /// Before the first file.
  func begin(_ request: ImportRequest, _ session: StoreSession) throws

  /// The rows of a file, before they are loaded.
  func record(_ effects: [RowEffect], path: String) throws

  /// The file, after its rows.
  func record(_ file: FileOutcome) throws

  /// The digest of all that was taken down; nil where none is made.
  func finish() throws -> PlanDigest?
}
