public import RosterModel
import Validation

/// What a full roster says of one organisation otherwise than is stored.
public struct OrganizationDifference: Sendable {
  public let organization: Organization
  public internal(set) var new = 0
  public internal(set) var gone = 0
  public internal(set) var changed = 0
  public internal(set) var moved = 0
  public internal(set) var identical = 0
  public internal(set) var refused = 0
  /// Named again after they were to be confirmed.
  public internal(set) var back = 0
  /// Why it is held; empty when it goes on.
  public internal(set) var reasons: [HoldReason] = []
  /// Lets the organisation through once although it is held; empty where its roster was refused.
  public internal(set) var digest = ""
  public internal(set) var isReleased = false

  /// `reasons` in words.
  public func reasonTexts(in language: Language) -> [String] { reasons.map { $0.text(in: language) } }

  public var isHeld: Bool { !reasons.isEmpty && !isReleased }

  var change = OrganizationChange()
  /// `person.id` of those to be marked, and of those whose mark goes.
  var goneMembers: [Int64] = []
  var backMembers: [Int64] = []
  /// Form and organisation of the files that speak of it.
  var claim: (form: Form, code: String)?
  /// The last file that speaks of it.
  var path = ""
  /// Everything that would be done, for the digest.
  private var lines: [String] = []

  init(_ organization: Organization) { self.organization = organization }

  mutating func note(_ parts: String?...) { lines.append(parts.map { $0 ?? "-" }.joined(separator: "\u{1F}")) }

  mutating func count(_ measure: ReconcileLimits.Measure, isCadre: Bool) {
    change.members.add(measure)
    if isCadre { change.cadres.add(measure) }
  }

  /// Ends the taking down: sets the digest.
  mutating func seal() {
    guard !change.isRefused else { return }
    let text = ([organization.code] + lines.sorted()).joined(separator: "\n")
    digest = String(FileContent.digest(of: Array(text.utf8)).prefix(32))
    lines = []
  }
}
