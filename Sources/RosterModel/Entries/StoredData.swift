public import Identifiers

/// A person as stored.
public struct StoredPerson: Sendable {
  public let id: Int64
  /// The data as a form would state them; the post is the one in the organisation asked about.
  public let entry: PersonEntry
  /// The branch of the membership; nil for a cadre who is no member.
  public let branchID: Int64?

  public init(id: Int64, entry: PersonEntry, branchID: Int64?) {
    self.id = id
    self.entry = entry
    self.branchID = branchID
  }
}

/// A post somebody holds.
public struct HeldPost: Sendable {
  public let organization: Organization
  /// nil where what is stored cannot be read.
  public let duty: Duty?

  public init(organization: Organization, duty: Duty?) {
    self.organization = organization
    self.duty = duty
  }
}

/// A 书记 as stored.
public struct StoredSecretary: Sendable {
  public let residentID: ResidentID
  public let name: String

  public init(residentID: ResidentID, name: String) {
    self.residentID = residentID
    self.name = name
  }
}

/// A waiver (情况说明) as stored.
public struct StoredWaiver: Sendable {
  public let id: Int64
  public let entry: WaiverEntry

  public init(id: Int64, entry: WaiverEntry) {
    self.id = id
    self.entry = entry
  }
}

/// Who holds a development number.
public struct NumberHolder: Sendable {
  public let residentID: ResidentID
  /// The member's branch; for a cadre who is no member, an organisation the person holds a post in, if any.
  public let organizationID: Int64?

  public init(residentID: ResidentID, organizationID: Int64?) {
    self.residentID = residentID
    self.organizationID = organizationID
  }
}
