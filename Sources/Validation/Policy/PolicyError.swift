public import RosterModel

/// A policy file that does not say exactly what it must. Names the file and the place.
public struct PolicyError: Explained, Sendable {
  public let file: String
  /// nil for what concerns all of the file.
  public let place: Place?
  public let problem: Explanation

  /// Where in a file.
  public struct Place: Sendable {
    /// `joiningAge[2].from`.
    public let path: String
    /// Counted from 1.
    public let line: Int
  }

  public init(file: String, place: Place? = nil, problem: Explanation) {
    self.file = file
    self.place = place
    self.problem = problem
  }

  public var explanation: Explanation {
    guard let place else { return Explanation(.policyFile, .text(file), .explanation(problem)) }
    let path =
      place.path.isEmpty ? LocalizedText(zh: "最上层", en: "top level") : LocalizedText(zh: place.path, en: place.path)
    return Explanation(.policyPlace, .text(file), .words(path), .number(place.line), .explanation(problem))
  }
}
