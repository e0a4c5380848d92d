import RosterModel
import Store

/// The releases that a reconciliation was given. One that fits nothing now stops it before anything is changed: who
/// gave it believes that an organisation goes through.
struct GivenReleases {
  let digests: [String]
  /// Whether a run that was cut off goes on: it looked at them before it began, and may have changed since what they
  /// were shown for.
  let isResumed: Bool

  /// The one that lets the organisation through although it is held.
  func release(of organization: Organization, shown release: ReleaseDigest) -> String? {
    let start = isResumed ? ReleaseDigest.start(organization) : release.text
    return digests.first { $0.hasPrefix(start) }
  }

  /// `releaseRefused` for the first that is spent, of an older state, or unknown.
  func refusal(_ differences: [OrganizationDifference], _ session: StoreSession) throws -> PipelineError? {
    guard !isResumed else { return nil }
    let known = Set(differences.compactMap(\.release?.text))
    let wrong = digests.first { !known.contains($0) }
    return try wrong.map { PipelineError.releaseRefused(try reason($0, differences, session)) }
  }

  private func reason(
    _ digest: String, _ differences: [OrganizationDifference], _ session: StoreSession
  ) throws -> Explanation {
    if let run = try session.spentRelease(digest) { return Explanation(.releaseSpent, .text(digest), .number(run)) }
    let about = differences.map(\.organization).first { digest.hasPrefix(ReleaseDigest.start($0)) }
    guard let about else { return Explanation(.releaseUnknown, .text(digest)) }
    return Explanation(.releaseStale, .text(digest), .text(about.fullName))
  }
}

/// What lets a held organisation through once: 8 hexadecimal digits of the organisation, so that a digest of an older
/// state is told from a mistyped one, and 24 of what it was shown for: the rosters, what they would do, what is stored,
/// and how often the organisation was released before.
struct ReleaseDigest {
  let text: String

  /// As it was written down.
  init(text: String) { self.text = text }

  init(_ organization: Organization, shown: [String]) {
    let ofOrganization = ReleaseDigest.start(organization)
    text = ofOrganization + ReleaseDigest.digits([organization.code] + shown, 32 - ofOrganization.count)
  }

  /// What all digests of the organisation begin with.
  static func start(_ organization: Organization) -> String { digits([organization.code], 8) }

  private static func digits(_ texts: [String], _ count: Int) -> String {
    String(FileContent.digest(of: Array(texts.joined(separator: "\n").utf8)).prefix(count))
  }
}
