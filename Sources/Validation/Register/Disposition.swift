public import RosterModel

/// What loading will do with a row that no failure keeps out.
public enum Disposition: Sendable, Equatable {
  /// A new person, or a new organisation.
  case insert
  /// A stored person gets a membership or a post here; these personal data change too (`--update`).
  case attach(person: Int64, changed: [Field])
  /// A stored record changes in these fields (`--update`).
  case update(id: Int64, changed: [Field])
  /// Everything stated is stored already.
  case unchanged
}
