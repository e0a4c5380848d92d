import RosterModel

/// What is stored under a text: thousands of schools have a 高一（1）班, and as many rows may ask for it.
struct StoredMatches {
  /// By code or full name.
  let exact: Organization?
  let coded: Organization?
  let named: Organization?
  /// The first, as many as a message names, and one more.
  let first: [Organization]

  init(_ text: String, _ stored: [Organization]) {
    exact = stored.first { $0.code == text || $0.fullName == text }
    coded = stored.first { $0.code == text }
    named = stored.first { $0.fullName == text }
    first = Array(stored.prefix(NamedRows.most + 1))
  }
}
