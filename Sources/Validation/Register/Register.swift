public import Identifiers
public import RosterModel

/// What the rules ask of the stored data. Implemented over the store at the Pipeline; a test answers from memory.
public protocol Register {
  /// True while no person is stored: then nobody needs to be looked up.
  var hasNoPersons: Bool { get throws }

  /// The person with this ID, with the post held in `organization`; nil when unknown.
  func person(with id: ResidentID, postIn organization: Int64?) throws -> StoredPerson?

  /// The posts of the person with this ID in all organisations, also as the 书记 an organisation's record names, by the
  /// organisation's code.
  func posts(of id: ResidentID) throws -> [HeldPost]

  /// Who holds the post of 书记 in the organisation.
  func secretaries(of organization: Int64) throws -> [StoredSecretary]

  /// Who holds the development number; nil when it is free.
  func holder(ofDevelopmentNumber number: String) throws -> NumberHolder?

  /// Organisations whose code, full or short name is `text`, as names are compared (`NameKey`).
  func organizations(matching text: String) throws -> [Organization]

  func organization(id: Int64) throws -> Organization?

  /// Full and short names of all organisations.
  func organizationNames() throws -> [String]

  /// Direct subordinates.
  func organizations(below id: Int64) throws -> [Organization]

  /// The organisation that has this 学校机构编号.
  func organization(schoolCode: String) throws -> Organization?

  /// The stored details of an organisation, as a form would state them.
  func details(ofOrganization id: Int64) throws -> OrganizationEntry?

  /// True while no waiver (情况说明) is stored: then nobody needs to be looked up.
  var hasNoWaivers: Bool { get throws }

  /// The waivers of the person with this ID that hold or held, oldest first.
  func waivers(for id: ResidentID) throws -> [StoredWaiver]

  /// The organisation at the top of the tree; nil while none is stored.
  var root: Organization? { get throws }
}

extension Register {
  /// Full and short names of all organisations, for saying which is near one that is none.
  public func organizationNames() throws -> [String] { [] }

  /// An organisation's name behind those of its superiors: `某市团委 › 某中学团委 › 高一(1)班团支部`.
  public func chain(of organization: Organization) throws -> String {
    var names = [organization.shortName]
    var seen: Set<Int64> = [organization.id]
    var parent = organization.parentID
    while let id = parent, seen.insert(id).inserted, let next = try self.organization(id: id) {
      names.append(next.shortName)
      parent = next.parentID
    }
    return names.reversed().joined(separator: " › ")
  }
}
