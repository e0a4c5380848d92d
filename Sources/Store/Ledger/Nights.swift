import GRDB
public import RosterModel

/// What the summaries of nights have told of.
extension StoreSession {
  /// The last run that the summary of an earlier night than this day's has counted; 0 when there was none.
  public func lastRunToldOf(before day: CivilDate) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT max(last_run) FROM night WHERE as_of < ?", arguments: [day.iso]) ?? 0
  }

  /// The summary of the day's night has counted all runs so far.
  public func noteNight(_ day: CivilDate) throws {
    try db.execute(
      sql: """
        INSERT INTO night (as_of, last_run) SELECT ?, ifnull(max(id), 0) FROM run WHERE true
        ON CONFLICT (as_of) DO UPDATE SET last_run = excluded.last_run
        """, arguments: [day.iso])
  }
}
