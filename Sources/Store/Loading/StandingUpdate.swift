import GRDB
import RosterModel

/// 团籍状态 of a member.
public enum Standing: String, Sendable {
  case enrolled = "在册"
  /// A roster that claims to be complete does not name the member: somebody is to find out.
  case toBeConfirmed = "待核实"
}

extension StoreSession {
  /// Sets the standing of those whose it is not yet; before-images go to `change`. `file`: which says so.
  public func set(_ standing: Standing, of persons: [Int64], file: Int64) throws {
    for person in persons {
      let old = try String.fetchOne(
        db, sql: "SELECT standing FROM membership WHERE person_id = ?", arguments: [person])
      guard let old, old != standing.rawValue else { continue }
      try recordChange("person", person, nil, .standing, old: old, new: standing.rawValue, file: file)
      try db.execute(
        sql: "UPDATE membership SET standing = ? WHERE person_id = ?", arguments: [standing.rawValue, person])
    }
  }

  /// The run in which the digest has let a held organisation through; nil when it has not.
  public func spentRelease(_ digest: String) throws -> Int? {
    try Int.fetchOne(db, sql: "SELECT run_id FROM plan_release WHERE digest = ?", arguments: [digest])
  }

  /// How often the organisation was let through; what was undone since counts.
  public func releases(ofOrganization id: Int64) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM plan_release WHERE organization_id = ?", arguments: [id]) ?? 0
  }

  public func spend(release digest: String, organization: Int64, run: Int) throws {
    try db.execute(
      sql: "INSERT INTO plan_release (digest, organization_id, run_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
      arguments: [digest, organization, run])
  }
}
