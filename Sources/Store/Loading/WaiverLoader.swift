import GRDB
import Identifiers
public import RosterModel

/// Writes accepted waivers.
extension StoreSession {
  /// A new waiver; returns its number. Throws when a field that must not be blank is nil.
  @discardableResult
  public func insertWaiver(_ entry: WaiverEntry, from source: Provenance) throws -> Int64 {
    try db.execute(
      sql: """
        INSERT INTO waiver (resident_id, name, rule, document, authority, approved_on, valid_to, contact, remark,
          source_file, source_row)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        entry.residentID?.text, entry.name, entry.rule?.rawValue, entry.document, entry.authority,
        entry.approvedOn?.text, entry.validTo?.text, entry.contact, entry.remark, source.file, source.row,
      ])
    return db.lastInsertedRowID
  }

  /// `entry` stands for the waiver from now on; what it leaves blank and need not state stays. The old one is kept.
  public func replaceWaiver(_ id: Int64, by entry: WaiverEntry, from source: Provenance) throws {
    guard let row = try Row.fetchOne(db, sql: "SELECT * FROM waiver WHERE id = ?", arguments: [id]) else {
      throw Inconsistency.missing(LocalizedText(zh: "情况说明", en: "waiver"))
    }
    let stored = WaiverEntry(row: row)
    var entry = entry
    entry.contact = entry.contact ?? stored.contact
    entry.remark = entry.remark ?? stored.remark
    // Only one of the two can stand for the document at a time.
    try db.execute(sql: "UPDATE waiver SET replaced_by = id WHERE id = ?", arguments: [id])
    let new = try insertWaiver(entry, from: source)
    try db.execute(sql: "UPDATE waiver SET replaced_by = ? WHERE id = ?", arguments: [new, id])
  }
}

extension WaiverEntry {
  /// A field's value as the database keeps it; nil also for the ID and for fields a waiver does not have.
  public func storedText(of field: Field) -> String? {
    switch field {
    case .name: name
    case .waivedRule: rule?.rawValue
    case .document: document
    case .authority: authority
    case .approvedOn: approvedOn?.text
    case .validTo: validTo?.text
    case .contact: contact
    case .remark: remark
    default: nil
    }
  }
}
