import GRDB
public import RosterModel

/// `--update`: changes non-identity fields and keeps what they were.
extension StoreSession {
  /// Changes the named fields of a stored person to what `entry` states; before-images go to `change`.
  public func updatePerson(
    _ person: PersonRecord, _ entry: PersonEntry, changed: [Field], organization: Int64, from source: Provenance
  ) throws {
    for field in changed {
      let old = person.entry.storedText(of: field)
      let new = entry.storedText(of: field)
      try recordChange("person", person.id, organization, field, old: old, new: new, file: source.file)
      guard let column = PersonColumn.of(field) else { continue }
      try db.execute(
        literal: """
          UPDATE \(sql: column.table) SET \(sql: column.name) = \(new) WHERE \(sql: column.key) = \(person.id)
          """)
    }
    try updatePost(person, entry, changed: changed, organization: organization, from: source)
  }

  private func updatePost(
    _ person: PersonRecord, _ entry: PersonEntry, changed: [Field], organization: Int64, from source: Provenance
  ) throws {
    guard !Set(changed).isDisjoint(with: [.isCadre, .duty, .dutySince, .cadreNature]) else { return }
    if entry.isCadre == false {
      let origin = try postOrigin(person.id, organization)
      for field in [Field.duty, .dutySince, .cadreNature] where !changed.contains(field) {
        let old = person.entry.storedText(of: field)
        try recordChange(
          "person", person.id, organization, field, old: old, new: nil, file: source.file, origin: origin)
      }
      try db.execute(
        sql: "DELETE FROM post WHERE person_id = ? AND organization_id = ?", arguments: [person.id, organization])
    } else {
      var loader = try PersonLoader(self)
      try loader.putPost(person: person.id, organization: organization, entry, from: source)
    }
  }

  /// Where the post in `organization` came from; nil when there is none.
  private func postOrigin(_ person: Int64, _ organization: Int64) throws -> Provenance? {
    try Row.fetchOne(
      db, sql: "SELECT source_file, source_row FROM post WHERE person_id = ? AND organization_id = ?",
      arguments: [person, organization]
    ).map { Provenance(file: $0["source_file"], row: $0["source_row"]) }
  }

  /// `origin`: where a row came from that the change removes.
  func recordChange(
    _ subject: String, _ id: Int64, _ organization: Int64?, _ field: Field, old: String?, new: String?, file: Int64,
    origin: Provenance? = nil
  ) throws {
    try db.execute(
      sql: """
        INSERT INTO change (file_id, subject, subject_id, organization_id, field, old, new, source_file, source_row)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [file, subject, id, organization, field.key, old, new, origin?.file, origin?.row])
  }
}

/// Where a field of a person is stored.
struct PersonColumn {
  let table: String
  let name: String
  let key: String

  static func of(_ field: Field) -> PersonColumn? {
    switch field {
    case .ethnicity: person("ethnicity")
    case .politicalStatus: person("political_status")
    case .education: person("education")
    case .inPartyOrganization: person("in_party_organization")
    case .mobile: person("mobile")
    case .email: person("email")
    case .qq: person("qq")
    case .wechat: person("wechat")
    case .weibo: person("weibo")
    case .remark: person("remark")
    case .joinDate: PersonColumn(table: "membership", name: "join_date", key: "person_id")
    case .developmentNumber: PersonColumn(table: "membership", name: "development_number", key: "person_id")
    default: nil
    }
  }

  private static func person(_ name: String) -> PersonColumn { PersonColumn(table: "person", name: name, key: "id") }
}

extension PersonEntry {
  /// A field's value as the database keeps it; nil also for fields that it does not keep as a text of their own.
  public func storedText(of field: Field) -> String? {
    switch field {
    case .ethnicity: ethnicity?.word
    case .politicalStatus: politicalStatus?.rawValue
    case .education: education?.rawValue
    case .inPartyOrganization: inPartyOrganization.map { $0 ? YesNo.yes.rawValue : YesNo.no.rawValue }
    case .isCadre: isCadre.map { $0 ? YesNo.yes.rawValue : YesNo.no.rawValue }
    case .duty: duty?.rawValue
    case .dutySince: dutySince?.text
    case .cadreNature: cadreNature?.rawValue
    case .mobile: mobile
    case .email: email
    case .qq: qq
    case .wechat: wechat
    case .weibo: weibo
    case .remark: remark
    case .joinDate: joinDate?.text
    case .developmentNumber: developmentNumber
    default: nil
    }
  }
}
