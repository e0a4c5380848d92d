import RosterModel

@testable import Store

/// One row at a time, each through a loader of its own.
extension StoreSession {
  func insertPerson(_ entry: PersonEntry, from source: Provenance) throws -> Int64 {
    var loader = try PersonLoader(self)
    return try loader.insertPerson(entry, from: source)
  }

  func insertMembership(person: Int64, branch: Int64, _ entry: PersonEntry, from source: Provenance) throws {
    var loader = try PersonLoader(self)
    try loader.insertMembership(person: person, branch: branch, entry, from: source)
  }

  func putPost(person: Int64, organization: Int64, _ entry: PersonEntry, from source: Provenance) throws {
    var loader = try PersonLoader(self)
    try loader.putPost(person: person, organization: organization, entry, from: source)
  }
}
