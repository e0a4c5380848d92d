import GRDB
public import RosterModel

/// `--update`: changes non-identity fields and keeps what they were.
extension StoreSession {
  /// Changes the named fields of a stored person to what `entry` states; before-images go to `change`.
  public func updatePerson(
    _ person: StoredPerson, _ entry: PersonEntry, changed: [Field], organization: Int64, from source: Provenance
  ) throws {
    let ofPost: Set<Field> = [.isCadre, .duty, .dutySince, .cadreNature]
    for field in changed where !ofPost.contains(field) {
      let stored = person.branchID == nil ? field.ofCadre : field
      guard let column = PersonColumn.of(stored) else { throw Inconsistency.unstored(field) }
      try replace(column, of: person.id, stored, entry.storedText(of: field), organization, source)
    }
    let changedPost = changed.filter(ofPost.contains)
    guard !changedPost.isEmpty else { return }
    if entry.isCadre == false {
      try layDownPost(person, organization, from: source)
    } else {
      try changePost(person, entry, changedPost, organization, from: source)
    }
  }

  /// The before-image is what the row holds, whatever `StoredPerson` made of it.
  private func replace(
    _ column: PersonColumn, of person: Int64, _ field: Field, _ new: String?, _ organization: Int64,
    _ source: Provenance
  ) throws {
    let old = try String.fetchOne(
      db.cachedStatement(sql: "SELECT \(column.name) FROM \(column.table) WHERE \(column.key) = ?"),
      arguments: [person])
    try recordChange("person", person, organization, field, old: old, new: new, file: source.file)
    try db.cachedStatement(sql: "UPDATE \(column.table) SET \(column.name) = ? WHERE \(column.key) = ?")
      .execute(arguments: [new, person])
    guard db.changesCount == 1 else { throw Inconsistency.missing(LocalizedText(zh: "人", en: "person")) }
  }

  private func changePost(
    _ person: StoredPerson, _ entry: PersonEntry, _ changed: [Field], _ organization: Int64, from source: Provenance
  ) throws {
    for field in changed {
      try recordChange(
        "person", person.id, organization, field, old: person.entry.storedText(of: field),
        new: entry.storedText(of: field), file: source.file)
    }
    var loader = try PersonLoader(self)
    try loader.putPost(person: person.id, organization: organization, entry, from: source)
  }

  /// The whole post goes into the before-images, with where it came from.
  private func layDownPost(_ person: StoredPerson, _ organization: Int64, from source: Provenance) throws {
    let origin = try postOrigin(person.id, organization)
    try recordChange(
      "person", person.id, organization, .isCadre, old: person.entry.storedText(of: .isCadre), new: YesNo.no.rawValue,
      file: source.file)
    for field in [Field.duty, .dutySince, .cadreNature] {
      let old = person.entry.storedText(of: field)
      try recordChange("person", person.id, organization, field, old: old, new: nil, file: source.file, origin: origin)
    }
    try db.execute(
      sql: "DELETE FROM post WHERE person_id = ? AND organization_id = ?", arguments: [person.id, organization])
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
    case .standing: PersonColumn(table: "membership", name: "standing", key: "person_id")
    case .developmentNumber: PersonColumn(table: "membership", name: "development_number", key: "person_id")
    case .cadreJoinDate: PersonColumn(table: "cadre_record", name: "join_date", key: "person_id")
    case .cadreDevelopmentNumber: PersonColumn(table: "cadre_record", name: "development_number", key: "person_id")
    default: nil
    }
  }

  private static func person(_ name: String) -> PersonColumn { PersonColumn(table: "person", name: name, key: "id") }
}

extension Field {
  /// Where a cadre's own record keeps what a membership keeps otherwise.
  fileprivate var ofCadre: Field {
    switch self {
    case .joinDate: .cadreJoinDate
    case .developmentNumber: .cadreDevelopmentNumber
    default: self
    }
  }
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
