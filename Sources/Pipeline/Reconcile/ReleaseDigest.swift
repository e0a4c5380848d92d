import RosterModel

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
