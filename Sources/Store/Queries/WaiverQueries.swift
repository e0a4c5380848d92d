import GRDB
public import Identifiers
public import RosterModel

/// A waiver with the organisation the person is in now.
public struct WaiverListing: Sendable {
  public let entry: WaiverEntry
  /// That of the membership, else of a post, else the one the file was for.
  public let organization: Organization?
  /// Whether the person is stored.
  public let isRegistered: Bool
  /// The waiver's own, else the person's mobile number.
  public let contact: String?
}

/// Questions about waivers.
extension StoreSession {
  public func hasNoWaivers() throws -> Bool { try !BoundStatement(db, "SELECT 1 FROM waiver LIMIT 1").run(BoundRow()) }

  /// Those of the person that were not replaced, oldest first.
  public func waivers(for id: ResidentID) throws -> [StoredWaiver] {
    let statement = try db.cachedStatement(
      sql: "SELECT * FROM waiver WHERE resident_id = ? AND replaced_by IS NULL ORDER BY id")
    return try Row.fetchAll(statement, arguments: [id.text]).map {
      StoredWaiver(id: $0["id"], entry: WaiverEntry(row: $0))
    }
  }

  /// All waivers of people of `organization` and below, or all; by organisation's code, those without one last.
  public func waiverListings(below organization: Organization?) throws -> [WaiverListing] {
    try Row.fetchAll(db, sql: Self.listings, arguments: ["code": organization?.code]).map { row in
      WaiverListing(
        entry: WaiverEntry(row: row),
        organization: try (row["organization_id"] as Int64?).flatMap { try self.organization(id: $0) },
        isRegistered: row["is_registered"], contact: row["contact"] ?? row["mobile"])
    }
  }

  /// A code's subordinates begin with it and a dot, and `/` is what follows the dot.
  private static let listings = """
    SELECT w.*, o.id AS organization_id, p.id IS NOT NULL AS is_registered, p.mobile
    FROM waiver w JOIN import_file f ON f.id = w.source_file
    LEFT JOIN person p ON p.resident_id = w.resident_id
    LEFT JOIN organization o ON o.id = coalesce(
      (SELECT branch_id FROM membership WHERE person_id = p.id),
      (SELECT organization_id FROM post WHERE person_id = p.id ORDER BY organization_id LIMIT 1),
      (SELECT id FROM organization WHERE code = f.organization_code))
    WHERE w.replaced_by IS NULL
      AND (:code IS NULL OR o.code = :code OR (o.code > :code || '.' AND o.code < :code || '/'))
    ORDER BY o.code IS NULL, o.code, w.id
    """
}

extension WaiverEntry {
  init(row: Row) {
    self.init()
    residentID = ResidentID(row["resident_id"] as String)
    name = row["name"]
    rule = FindingCode(rawValue: row["rule"])
    document = row["document"]
    authority = row["authority"]
    approvedOn = (row["approved_on"] as String?).flatMap(PartialDate.init(iso:))
    validTo = (row["valid_to"] as String?).flatMap(PartialDate.init(iso:))
    contact = row["contact"]
    remark = row["remark"]
  }
}
