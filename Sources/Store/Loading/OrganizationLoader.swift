import GRDB
import Identifiers
public import RosterModel

/// Writes accepted organisations.
extension StoreSession {
  /// A new organisation below `parent`; its code, full name, category and province are those given, the rest the
  /// entry's. Returns its number.
  public func insertOrganization(
    _ entry: OrganizationEntry, code: String, fullName: String, province: LeagueProvince?, parent: Int64?,
    from source: Provenance
  ) throws -> Int64 {
    try db.execute(
      sql: """
        INSERT INTO organization (code, parent_id, parent_is_branch, category, short_name, full_name, industry,
          province, school_code, phone, email, secretary_name, secretary_resident_id, secretary_mobile, graduation,
          source_file, source_row, short_key, full_key)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        code, parent, parent == nil ? nil : 0, entry.category?.rawValue, entry.shortName, fullName,
        entry.industry?.rawValue, province?.word, entry.schoolCode, entry.phone, entry.email, entry.secretaryName,
        entry.secretaryID?.text, entry.secretaryMobile, entry.graduation?.text, source.file, source.row,
        entry.shortName.map(NameKey.of), NameKey.of(fullName),
      ])
    return db.lastInsertedRowID
  }

  /// Makes an account for the 书记 a row names, unless a person with that ID is stored (F31(1)): name, number and mobile
  /// are known, the rest is to come. Nothing happens where the row names none by name and ID.
  public func insertSecretary(_ entry: OrganizationEntry, from source: Provenance) throws {
    guard let id = entry.secretaryID, let name = entry.secretaryName, try !isKnown(id.text) else { return }
    guard let birth = CivilDate(year: id.birthYear, month: id.birthMonth, day: id.birthDay) else {
      throw Inconsistency(zh: "书记身份证号中没有出生日期", en: "a secretary's resident ID without a birth date")
    }
    try db.execute(
      sql: """
        INSERT INTO person (resident_id, name, sex, birth_date, mobile, is_account, source_file, source_row)
        VALUES (?, ?, ?, ?, ?, 1, ?, ?)
        """,
      arguments: [
        id.text, name, (id.isMale ? Sex.male : Sex.female).rawValue, birth.iso, entry.secretaryMobile, source.file,
        source.row,
      ])
  }

  /// Changes the named fields of a stored organisation; before-images, what the row holds, go to `change`.
  public func updateOrganization(
    id: Int64, _ entry: OrganizationEntry, changed: [Field], from source: Provenance
  ) throws {
    guard let stored = try Row.fetchOne(db, sql: "SELECT * FROM organization WHERE id = ?", arguments: [id]) else {
      throw Inconsistency.missing(LocalizedText(zh: "组织", en: "organisation"))
    }
    for field in changed {
      guard let column = OrganizationEntry.column(of: field) else { throw Inconsistency.unstored(field) }
      let (old, new): (String?, String?) = (stored[column], entry.storedText(of: field))
      try recordChange("organization", id, nil, field, old: old, new: new, file: source.file)
      try db.execute(literal: "UPDATE organization SET \(sql: column) = \(new) WHERE id = \(id)")
      if field == .province, old != new { try inheritProvince(below: id, old: old, new: new, file: source.file) }
    }
  }

  /// A province that subordinates took over changes with the superior's; one of their own stays.
  private func inheritProvince(below id: Int64, old: String?, new: String?, file: Int64) throws {
    let heirs = try Int64.fetchAll(
      db,
      sql: """
        WITH RECURSIVE below(id) AS (
          SELECT id FROM organization WHERE parent_id = ?1 AND province IS ?2
          UNION SELECT o.id FROM organization o JOIN below ON o.parent_id = below.id WHERE o.province IS ?2
        )
        SELECT id FROM below ORDER BY id
        """, arguments: [id, old])
    for heir in heirs {
      try recordChange("organization", heir, nil, .province, old: old, new: new, file: file)
      try db.execute(sql: "UPDATE organization SET province = ? WHERE id = ?", arguments: [new, heir])
    }
  }
}

extension OrganizationEntry {
  static func column(of field: Field) -> String? {
    switch field {
    case .shortName: "short_name"
    case .fullName: "full_name"
    case .category: "category"
    case .industry: "industry"
    case .province: "province"
    case .schoolCode: "school_code"
    case .phone: "phone"
    case .organizationEmail: "email"
    case .secretaryName: "secretary_name"
    case .secretaryID: "secretary_resident_id"
    case .secretaryMobile: "secretary_mobile"
    case .graduation: "graduation"
    default: nil
    }
  }

  /// A field's value as the database keeps it; nil also for fields that it does not keep as a text of their own.
  public func storedText(of field: Field) -> String? {
    switch field {
    case .shortName: shortName
    case .fullName: fullName
    case .category: category?.rawValue
    case .industry: industry?.rawValue
    case .province: province?.word
    case .schoolCode: schoolCode
    case .phone: phone
    case .organizationEmail: email
    case .secretaryName: secretaryName
    case .secretaryID: secretaryID?.text
    case .secretaryMobile: secretaryMobile
    case .graduation: graduation?.text
    default: nil
    }
  }
}
