import RosterModel
import Store
import Validation
import WorkbookReader

/// A file opened, recognised and placed: all that can be done before its turn, because no roster before it changes it.
struct PreparedFile {
  var draft: FileDraft
  /// The error is what keeps the file out, or what ends the run; both are said at the file's turn.
  let content: Result<any PreparedRoster, any Error>

  /// Whether the file after this one can be prepared before this one is loaded.
  var letsNextPrepare: Bool { if case .success(let roster) = content { roster.letsNextPrepare } else { false } }
}

/// What a file holds, whatever its form.
protocol PreparedRoster {
  var letsNextPrepare: Bool { get }

  /// With its rows checked against what is stored now, if they are read already.
  func checkedAhead(_ session: StoreSession) throws -> any PreparedRoster

  func process(_ draft: FileDraft, in files: FileImport, _ meanwhile: () -> Void) throws -> FileOutcome
}

/// A file on the route of its form.
struct RoutedRoster<Route: FormRoute>: PreparedRoster {
  let route: Route
  let track: Route.Track
  /// Where its rows are kept, they are decoded and checked on a second thread until its turn.
  private(set) var reading: RosterReading<Route.Track>?

  init(_ route: Route, _ draft: FileDraft, _ context: TrackContext) throws {
    self.route = route
    track = try route.track(context)
    if draft.roster?.sheets is KeptSheets { reading = try RosterReading(draft, track.rowCheck) }
  }

  var letsNextPrepare: Bool { route.letsNextPrepare }

  func checkedAhead(_ session: StoreSession) throws -> any PreparedRoster {
    var checked = self
    try checked.reading?.checkTogether(track, session)
    return checked
  }

  func process(_ draft: FileDraft, in files: FileImport, _ meanwhile: () -> Void) throws -> FileOutcome {
    try files.process(draft, track, try reading ?? RosterReading(draft, track.rowCheck), meanwhile)
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
