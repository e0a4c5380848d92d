import RosterModel
import Testing

@testable import Store

/// What cannot be written is an error, never passed over.
@Suite struct NothingSkippedTests {
  @Test func whatIsNotStored() throws {
    try withSeed { (session, seed) throws in
      var organization = OrganizationEntry()
      organization.phone = "025"
      #expect(throws: Inconsistency.self) {
        try session.updateOrganization(id: 99, organization, changed: [.phone], from: seed.source)
      }
      #expect(throws: Inconsistency.self) { try session.replaceWaiver(99, by: WaiverEntry(), from: seed.source) }
    }
  }

  @Test func fieldsWithoutAColumn() throws {
    try withSeed { (session, seed) throws in
      #expect(throws: Inconsistency.self) {
        try session.updateOrganization(
          id: seed.branch, OrganizationEntry(), changed: [.organizationCode], from: seed.source)
      }
      let entry = try Invented.member()
      try seed.join(entry, session)
      let id = try #require(entry.residentID)
      let stored = try #require(try session.person(with: id, postIn: seed.branch))
      #expect(throws: Inconsistency.self) {
        try session.updatePerson(stored, entry, changed: [.serial], organization: seed.branch, from: seed.source)
      }
    }
  }

  /// A cadre of a committee has no membership whose number could change.
  @Test func personsWithoutAMembership() throws {
    try withSeed { (session, seed) throws in
      let cadre = try Invented.cadre()
      _ = try session.insertPerson(cadre, from: seed.source)
      let id = try #require(cadre.residentID)
      let stored = try #require(try session.person(with: id, postIn: seed.committee))
      #expect(throws: Inconsistency.self) {
        try session.updatePerson(
          stored, cadre, changed: [.developmentNumber], organization: seed.committee, from: seed.source)
      }
    }
  }

  /// A cadre without a post.
  @Test func cadresWithoutAPost() throws {
    try withSeed { (session, seed) throws in
      var cadre = try Invented.cadre()
      cadre.duty = nil
      let person = try session.insertPerson(cadre, from: seed.source)
      #expect(throws: Inconsistency.self) {
        try session.putPost(person: person, organization: seed.branch, cadre, from: seed.source)
      }
    }
  }
}
