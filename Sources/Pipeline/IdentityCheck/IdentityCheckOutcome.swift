public import RosterModel
public import Store

/// A batch written for the citizen-identity centre.
public struct IdentityCheckBatchOutcome: Sendable {
  public let run: Int
  /// `20261121-001`.
  public let batch: String
  public let asOf: CivilDate
  public let policy: String
  public let organization: Organization?
  /// Where the workbook lies, as reports show it.
  public let place: String
  public let people: Int
  /// Of these, how many did not pass before and are asked about again.
  public let rechecks: Int
  /// Whether an open batch was written once more.
  public let isAgain: Bool
}

/// What became of an answer of the centre.
public struct IdentityCheckAnswerOutcome: Sendable {
  /// nil for a dry run.
  public let run: Int?
  public let asOf: CivilDate
  public let policy: String
  public let path: String
  /// nil when the file could not be opened.
  public let sha256: String?
  /// nil when the file names none.
  public let batch: String?
  /// Any failure among them keeps the whole file out.
  public let findings: [Finding]
  /// The answers taken; empty when the file was refused.
  public let answers: [IdentityCheckAnswer]
  /// Rows with an answer that had come in before.
  public let unchanged: Int
  /// Rows with an answer, whatever became of them.
  public let rows: Int
  /// People of the batch still without an answer; nil when the batch is not known.
  public let open: Int?
  public let wasReadable: Bool
  public let isDryRun: Bool

  public var isRefused: Bool { findings.contains { $0.severity == .failure } }

  public func count(_ result: IdentityCheckResult) -> Int { answers.count { $0.result == result } }

  public func count(_ cause: IdentityCheckCause) -> Int { answers.count { $0.cause == cause } }
}
