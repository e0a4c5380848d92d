import RosterModel
import Store
import Validation
import WorkbookReader

/// A file opened, recognised and placed: all that can be done before its turn, because no roster before it changes it.
struct PreparedFile {
  /// What the file holds, for the track that takes it.
  enum Content {
    case organizations
    case waivers
    /// Read already, where its rows are kept: they are decoded and checked on a second thread until its turn.
    case persons(PersonTrack, RosterReading<PersonTrack>?)
  }

  var draft: FileDraft
  /// The error is what keeps the file out, or what ends the run; both are said at the file's turn.
  let content: Result<Content, any Error>

  /// Whether the file after this one can be prepared before this one is loaded: organisations change who is who, waivers what passes.
  var letsNextPrepare: Bool {
    if case .success(.persons) = content { true } else { false }
  }
}

/// The rows of a file while they are decoded and checked.
struct RosterReading<Track: EntryTrack> {
  let content: RosterContent
  private let rows: SideWork<CheckedRow<Track.Entry>>
  /// Set once they are checked against each other and the store too.
  private(set) var together: CheckedTogether<Track>?

  /// Throws `FileRefusal` when no header was found, and `WorkbookError`.
  init(_ draft: FileDraft, _ check: Track.Check) throws {
    guard var content = draft.emptyContent, let sheets = draft.roster?.sheets else {
      throw FileRefusal(Finding(.noHeaderRow))
    }
    rows = try content.start(sheets, check: check)
    self.content = content
  }

  /// Waits for all rows, once.
  func checkedRows() -> [CheckedRow<Track.Entry>] { rows.finish() }

  /// Checks the rows ahead of their turn, against what is stored now.
  mutating func checkTogether(_ track: Track, _ session: StoreSession) throws {
    var track = track
    var rows = checkedRows()
    try track.checkTogether(&rows)
    together = CheckedTogether(track: track, rows: rows, foreignChanges: try session.foreignChanges)
  }
}

/// Rows that were checked against the store before their turn.
struct CheckedTogether<Track: EntryTrack> {
  let track: Track
  let rows: [CheckedRow<Track.Entry>]
  /// `StoreSession.foreignChanges` then.
  let foreignChanges: Int
}
