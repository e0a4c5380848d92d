import RosterModel

/// The names nearest to a superior that is not there.
extension OrganizationPlan {
  /// Looked for at most for so many names of a file: each is compared with all names there are.
  static var mostSought: Int { 10 }

  mutating func nearest(to text: String) throws -> [String] {
    if let known = nearestNames[text] { return known }
    guard nearestNames.count < Self.mostSought else { return [] }
    let candidates = try candidateNames ?? (register.organizationNames() + names.some(20_000))
    candidateNames = candidates
    let nearest = NearestNames.among(candidates, to: text, limit: NearestWords.most)
    nearestNames[text] = nearest
    return nearest
  }
}
