public import RosterModel
import Store
import Validation

/// How a full roster of one organisation differs from what is stored of it.
public struct OrganizationDifference: Sendable {
  public let organization: Organization
  public internal(set) var new = 0
  public internal(set) var gone = 0
  public internal(set) var changed = 0
  public internal(set) var moved = 0
  public internal(set) var identical = 0
  public internal(set) var refused = 0
  /// Gone by their resident IDs, but for a row with another one that has their name and development number: mistyped, most
  /// likely.
  public internal(set) var mistyped = 0
  /// Named again after they were to be confirmed.
  public internal(set) var back = 0
  /// Why it is held; empty when it goes on.
  public internal(set) var reasons: [HoldReason] = []
  /// Lets the organisation through once although it is held; nil where nothing can, or nobody asked.
  var release: ReleaseDigest?
  public var isReleased: Bool { spends != nil }
  /// The release that was given for it.
  var spends: String?

  /// `reasons` in words.
  public func reasonTexts(in language: Language) -> [String] { reasons.map { $0.text(in: language) } }

  public var isHeld: Bool { !reasons.isEmpty && !isReleased }

  /// What `release` is written as; nil for an organisation that goes on by itself, or whose roster was refused.
  public var releaseDigest: String? { reasons.isEmpty ? nil : release?.text }

  var change = OrganizationChange()
  /// `person.id` of those to be marked, and of those whose mark goes.
  var goneMembers: [Int64] = []
  var backMembers: [Int64] = []
  /// Form and organisation of the files that speak of it.
  var claim: (form: Form, code: String)?
  /// The last file that speaks of it.
  var path = ""
  /// Rows that were refused, by name and development number.
  private var refusedRows: [NameAndNumber: RowPlace] = [:]
  /// Whom a brake counts, until it is decided whether one does.
  private(set) var counted: [CountedPerson] = []
  /// Everything that would be done, for the digest.
  private var lines: [String] = []

  init(_ organization: Organization) { self.organization = organization }

  struct NameAndNumber: Hashable {
    let name: String
    let number: String
  }

  /// A row of a roster.
  struct RowPlace {
    let path: String
    let row: Int
  }

  mutating func note(refused effect: RowEffect, _ number: String?, path: String) {
    guard let name = effect.name, let number else { return }
    refusedRows[NameAndNumber(name: name, number: number)] = RowPlace(path: path, row: effect.row)
  }

  /// The row that means the member, though its resident ID is another one.
  func row(meaning member: BranchMember) -> RowPlace? {
    member.developmentNumber.flatMap { refusedRows[NameAndNumber(name: member.name, number: $0)] }
  }

  mutating func note(_ parts: String?...) { lines.append(parts.map { $0 ?? "-" }.joined(separator: "\u{1F}")) }

  mutating func count(_ person: CountedPerson) {
    change.members.add(person.measure)
    if person.isCadre { change.cadres.add(person.measure) }
    counted.append(person)
  }

  /// Works out the digest that a release is given by, once all differences are noted. `stored`: the stored data that the
  /// digest is bound to, beside the rosters and what they would do; nil where no digest is wanted. A roster that was refused as a whole has none.
  mutating func seal(stored: [String]?) {
    if let stored, !change.isRefused {
      release = ReleaseDigest(organization, shown: stored + lines.sorted())
    }
    (lines, counted, refusedRows) = ([], [], [:])
  }
}

extension ReconcileOrders {
  init(_ differences: [OrganizationDifference], _ policy: LoadedPolicy) {
    self.init(protectsHandEdits: policy.policy.reconcile.protectsHandEdits)
    for difference in differences { add(difference) }
  }

  private mutating func add(_ difference: OrganizationDifference) {
    let organization = difference.organization.id
    guard !difference.isHeld else {
      held[organization] = difference.reasons
      return
    }
    byFile[PathKey(difference.path), default: .init()].gone += difference.goneMembers
    byFile[PathKey(difference.path), default: .init()].back += difference.backMembers
    if let digest = difference.spends {
      byFile[PathKey(difference.path), default: .init()].releases.append((digest, organization))
    }
  }
}
