import Forms
import RosterModel
import Store
import Validation
import WorkbookReader

/// The way of one kind of entry through the pipeline: decode and check rows, check them against each other and the
/// stored data, load them. A new kind of form adds one of these.
protocol EntryTrack {
  associatedtype Entry: Sendable

  /// Reads and checks each row by itself. Throws `WorkbookError`.
  mutating func read(_ workbook: Workbook, into content: inout RosterContent) throws -> [CheckedRow<Entry>]

  /// Checks the rows against each other and against the store.
  mutating func checkTogether(_ rows: inout [CheckedRow<Entry>]) throws

  /// Loads the accepted rows.
  func load(_ rows: [CheckedRow<Entry>], file: Int64) throws
}

/// What a track needs to know of its file.
struct TrackContext {
  let session: StoreSession
  let options: ImportOptions
  let form: Form
  let organization: Organization?

  var register: StoreRegister { StoreRegister(session: session) }

  func ruleContext(_ organization: Organization?) -> RuleContext {
    RuleContext(
      asOf: options.asOf, policy: options.policy.policy, form: form, organization: organization)
  }
}
