import Identifiers
public import RosterModel

/// The 书记 that rows of organisations name by ID: one ID, one name, in what is stored and in the file (F17(2), F30).
/// The same person may be 书记 of several organisations (F31(2)).
public struct NamedSecretaryCheck<Source: Register> {
  private let register: Source

  public init(register: Source) { self.register = register }

  /// Before the rows are planned: those below a failed one fail with it.
  public func check(_ rows: inout [CheckedRow<OrganizationEntry>]) throws {
    var names: [ResidentID: Set<String>] = [:]
    for row in rows {
      if let (id, name) = row.entry.namedSecretary { names[id, default: []].insert(name) }
    }
    var stored: [ResidentID: String] = [:]
    for id in names.keys { stored[id] = try register.person(with: id, postIn: nil)?.entry.name }
    for index in rows.indices {
      guard let (id, name) = rows[index].entry.namedSecretary else { continue }
      // Where nobody is stored, the sender alone knows which name is right.
      guard let other = stored[id].map({ $0 == name ? nil : $0 }) ?? names[id]?.filter({ $0 != name }).min() else {
        continue
      }
      rows[index].report.add(.registeredUnderOtherName, .secretaryName, .text(PersonName.masked(other)))
    }
  }
}

extension OrganizationEntry {
  /// Who is named by name and ID; nil where either is missing.
  fileprivate var namedSecretary: (id: ResidentID, name: String)? {
    guard let secretaryID, let secretaryName else { return nil }
    return (secretaryID, secretaryName)
  }
}
