import Identifiers
public import RosterModel
import Validation

/// What a check of the stored data found, of an organisation or of one of its people.
public struct StoredFinding: Sendable {
  /// The person concerned. A finding is shown with the masked ID only.
  public struct Person: Sendable {
    public let name: String
    let residentID: ResidentID?

    /// `1101********1234`; empty where the stored ID has no such form.
    public var maskedID: String { residentID?.masked ?? "" }
  }

  /// Where it is to be put right: the branch of a member, the organisation of the first post of another cadre.
  public let organization: Organization
  /// nil for a finding about the organisation itself.
  public let person: Person?
  let shortcoming: Shortcoming

  public var code: FindingCode { shortcoming.code }

  /// The sentence: what is wrong.
  public func message(in language: Language) -> String { shortcoming.message(in: language) }

  /// What to do about it.
  public func remedy(in language: Language) -> String { shortcoming.remedy(in: language) }
}
