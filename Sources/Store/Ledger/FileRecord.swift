/// What happened to a file.
public enum FileStatus: String, Sendable, CaseIterable {
  /// Every row is in.
  case imported
  /// Some rows are in, some failed.
  case partial
  /// Every row was in before.
  case unchanged
  /// Nothing is in.
  case refused
}

/// Rows of a file by what became of them.
public struct RowCounts: Sendable, Equatable {
  public var read = 0
  public var imported = 0
  public var updated = 0
  public var unchanged = 0
  public var failed = 0
  /// Of `failed`: nothing is wrong with these but that a reconciliation held their organisation.
  public var held = 0

  /// Failed for something of their own.
  public var faulty: Int { failed - held }

  public init() {}

  public static func += (total: inout RowCounts, more: RowCounts) {
    total.read += more.read
    total.imported += more.imported
    total.updated += more.updated
    total.unchanged += more.unchanged
    total.failed += more.failed
    total.held += more.held
  }
}

/// A file as the ledger keeps it.
public struct FileRecord: Sendable {
  public var path: String
  /// 64 lower-case hexadecimal digits; nil when the file could not be opened.
  public var sha256: String?
  public var form: String?
  public var organizationCode: String?
  /// Digest of the policy it was checked by.
  public var policy: String
  public var status: FileStatus
  public var counts: RowCounts
  public var failureWorkbook: String?
  /// Where the file goes after the commit, below the workspace; nil when it stays where it is.
  public var archived: String?
  /// False when the content could not be read at all.
  public var wasReadable: Bool

  public init(
    path: String, sha256: String?, form: String?, organizationCode: String?, policy: String, status: FileStatus,
    counts: RowCounts, failureWorkbook: String?, archived: String? = nil, wasReadable: Bool = true
  ) {
    self.path = path
    self.sha256 = sha256
    self.form = form
    self.organizationCode = organizationCode
    self.policy = policy
    self.status = status
    self.counts = counts
    self.failureWorkbook = failureWorkbook
    self.archived = archived
    self.wasReadable = wasReadable
  }
}
