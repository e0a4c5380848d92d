import RosterModel

/// What is stored under a text: thousands of schools have a 高一（1）班, and as many rows may ask for it.
struct StoredMatches {
  /// Whom the text means, as many as a message names, and one more.
  let meant: [Organization]
  /// Whether it is their code or full name.
  let isExact: Bool
  let coded: Organization?
  /// Those with the full name, however it is written.
  let fullNamed: [Organization]

  init(_ key: String, _ stored: [Organization]) {
    let candidates = OrganizationCandidates(key, among: stored)
    meant = Array(candidates.meant.prefix(NamedRows.most + 1))
    isExact = candidates.isExact
    coded = stored.first { $0.code == key }
    fullNamed = stored.filter { NameKey.of($0.fullName) == key }
  }
}
