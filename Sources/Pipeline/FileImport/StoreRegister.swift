import Identifiers
import RosterModel
import Store
import Validation

/// The store as the rules ask it.
struct StoreRegister: Register {
  let session: StoreSession
  /// What a check has yet to write.
  let waiting: RowsInWaiting?

  var hasNoPersons: Bool { get throws { try (waiting?.isEmpty ?? true) && session.hasNoPersons() } }

  var hasNoWaivers: Bool { get throws { try session.hasNoWaivers() } }

  func waivers(for id: ResidentID) throws -> [StoredWaiver] {
    try session.waivers(for: id)
  }

  var root: Organization? { get throws { try session.rootOrganization() } }

  func person(with id: ResidentID, postIn organization: Int64?) throws -> StoredPerson? {
    try waiting?.settle(id)
    return try session.person(with: id, postIn: organization)
  }

  func posts(of id: ResidentID) throws -> [HeldPost] {
    try waiting?.settle(id)
    return try session.posts(of: id)
  }

  func secretaries(of organization: Int64) throws -> [StoredSecretary] {
    try waiting?.settle(secretariesOf: organization)
    return try session.secretaries(of: organization)
  }

  func holder(ofDevelopmentNumber number: String) throws -> NumberHolder? {
    try waiting?.settle(developmentNumber: number)
    return try session.holder(ofDevelopmentNumber: number)
  }

  func organizations(matching text: String) throws -> [Organization] { try session.organizations(matching: text) }

  func organizationNames() throws -> [String] { try session.organizationNames() }

  func organization(id: Int64) throws -> Organization? { try session.organization(id: id) }

  func organizations(below id: Int64) throws -> [Organization] { try session.organizations(below: id) }

  func organization(schoolCode: String) throws -> Organization? { try session.organization(schoolCode: schoolCode) }

  func details(ofOrganization id: Int64) throws -> OrganizationEntry? { try session.details(ofOrganization: id) }
}
