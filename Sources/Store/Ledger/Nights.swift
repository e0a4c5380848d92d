import GRDB
public import RosterModel

/// What the summaries of nights have told of.
extension StoreSession {
  /// The last run that the summary of an earlier night than this day's has counted; 0 when there was none.
  public func lastRunToldOf(before day: CivilDate) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT max(last_run) FROM night WHERE as_of < ?", arguments: [day.iso]) ?? 0
  }

  /// Runs of nights of the day that did not come to their end: imports asked for as `request` says and not taken back.
  /// Oldest first.
  public func importsOfOpenNight(_ day: CivilDate, request: String) throws -> [Int] {
    try Int.fetchAll(
      db,
      sql: """
        SELECT id FROM run WHERE kind = 'import' AND request = ?1 AND finished_at IS NOT NULL AND id > \(Self.told)
          AND id NOT IN (SELECT undoes FROM run WHERE undoes IS NOT NULL)
        ORDER BY id
        """, arguments: [request, day.iso])
  }

  /// People whom nights of the day that did not come to their end have exported.
  public func peopleExportedInOpenNight(_ day: CivilDate, request: String) throws -> Int {
    try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM verification_entry WHERE batch_id IN (
          SELECT id FROM verification_batch WHERE run_id IN (
            SELECT id FROM run WHERE kind = 'verify-export' AND request = ?1 AND as_of = ?2 AND id > \(Self.told)))
        """, arguments: [request, day.iso]) ?? 0
  }

  private static let told = "(SELECT ifnull(max(told_run), 0) FROM night WHERE as_of = ?2)"

  /// The day's night has told of all runs so far: another one of the same day has its own.
  public func endNight(_ day: CivilDate) throws {
    try db.execute(
      sql: """
        INSERT INTO night (as_of, last_run, told_run) SELECT ?, 0, ifnull(max(id), 0) FROM run WHERE true
        ON CONFLICT (as_of) DO UPDATE SET told_run = excluded.told_run
        """, arguments: [day.iso])
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
