/// A policy file that does not say exactly what it must. Names the file and the place.
public struct PolicyError: Error, Sendable, CustomStringConvertible {
  public let file: String
  public let problem: String

  public var description: String { "policy \(file): \(problem)" }
}
