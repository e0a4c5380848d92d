import Forms
import RosterModel
import Store
import Validation
import WorkbookReader

/// The way of one kind of entry through the pipeline: decode and check rows, check them against each other and the
/// stored data, load them. A new kind of form adds one of these.
protocol EntryTrack {
  associatedtype Check: RowCheck where Check.Decoder.Entry: NamedEntry
  typealias Entry = Check.Decoder.Entry

  /// How each row is decoded and checked by itself.
  var rowCheck: Check { get }

  /// Checks the rows against each other and against the store.
  mutating func checkTogether(_ rows: inout [CheckedRow<Entry>]) throws

  /// What loading will do with each row, for a preview; asked before it is done.
  func effects(_ rows: [CheckedRow<Entry>]) throws -> [RowEffect]

  /// Loads the accepted rows.
  func load(_ rows: [CheckedRow<Entry>], file: Int64) throws
}

/// What a track needs to know of its file.
struct TrackContext {
  let session: StoreSession
  let options: ImportOptions
  let form: Form
  let organization: Organization?
  /// For a check, which writes people only where that matters.
  let waiting: RowsInWaiting?

  var register: StoreRegister { StoreRegister(session: session, waiting: waiting) }

  func ruleContext(_ organization: Organization?) -> RuleContext {
    RuleContext(
      asOf: options.asOf, policy: options.policy.policy, form: form, organization: organization)
  }
}
