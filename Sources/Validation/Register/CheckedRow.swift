public import RosterModel

/// A decoded row on its way through the checks.
public struct CheckedRow<Entry: Sendable>: Sendable {
  /// 0-based place in the file's batches, for finding the original cells again.
  public let batch: Int32
  /// 0-based place in the batch's rows.
  public let indexInBatch: Int32
  /// Where the row stood in the workbook first handed in (原行号), as text.
  public let originalRow: String?
  public var entry: Entry
  public var report: RowReport
  /// Where the person will stand or hold the post; for an organisation, its superior once known.
  public var organization: Organization?
  /// nil while undecided, and for ever when the row fails.
  public var disposition: Disposition?
  /// Stored fields that an update by the row empties.
  public var blanked: [Field] = []
  /// Where the person is registered, if in another branch.
  public var elsewhere: Int64?

  public init(
    batch: Int, indexInBatch: Int, originalRow: String?, entry: Entry, report: RowReport, organization: Organization?
  ) {
    self.batch = Int32(clamping: batch)
    self.indexInBatch = Int32(clamping: indexInBatch)
    self.originalRow = originalRow
    self.entry = entry
    self.report = report
    self.organization = organization
  }

  public var isAccepted: Bool { !report.hasFailure }
}

/// What loading will do with a row that no failure keeps out.
public enum Disposition: Sendable, Equatable {
  /// A new person, or a new organisation.
  case insert
  /// A stored person gets a membership or a post here; these personal data change too (`--update`).
  case attach(person: Int64, changed: [Field])
  /// A stored record changes in these fields (`--update`).
  case update(id: Int64, changed: [Field])
  /// Everything stated is stored already.
  case unchanged
}
