import RosterModel
import Yams

/// A place in a policy file, read strictly: every key must be asked for, and what is there must be of its kind.
struct PolicyNode {
  let node: Node
  let file: String
  /// How a message names the place: `joiningAge[2].from`.
  let path: String

  /// `at`: a key or an item within the place, which has a line of its own.
  func error(_ problem: ErrorCode, _ argument: FindingArgument? = nil, at inner: Node? = nil) -> PolicyError {
    self.error(argument.map { Explanation(problem, $0) } ?? Explanation(problem), at: inner)
  }

  func error(_ problem: Explanation, at inner: Node? = nil) -> PolicyError {
    let line = inner?.mark?.line ?? node.mark?.line ?? 1
    return PolicyError(file: file, place: PolicyError.Place(path: path, line: line), problem: problem)
  }

  /// A mapping's values, after checking that it has all `required` keys and none beyond them and `optional`.
  func mapping(required: [String], optional: [String] = []) throws(PolicyError) -> [String: PolicyNode] {
    guard let mapping = node.mapping else { throw error(.mustBeMapping) }
    var values: [String: PolicyNode] = [:]
    for (key, value) in mapping {
      guard let name = key.string, required.contains(name) || optional.contains(name) else {
        throw error(.unknownKey, .text(key.string ?? "?"), at: key)
      }
      values[name] = PolicyNode(node: value, file: file, path: path.isEmpty ? name : "\(path).\(name)")
    }
    for name in required where values[name] == nil { throw error(.missingKey, .text(name)) }
    return values
  }

  /// A mapping with names of the file's own choosing.
  func entries() throws(PolicyError) -> [(name: String, value: PolicyNode)] {
    guard let mapping = node.mapping else { throw error(.mustBeMapping) }
    var entries: [(name: String, value: PolicyNode)] = []
    for (key, value) in mapping {
      guard let name = key.string else { throw error(.keysMustBeWords, at: key) }
      entries.append((name, PolicyNode(node: value, file: file, path: "\(path).\(name)")))
    }
    return entries
  }

  var isScalar: Bool { node.scalar != nil }

  func list() throws(PolicyError) -> [PolicyNode] {
    guard let sequence = node.sequence else { throw error(.mustBeList) }
    return sequence.enumerated().map { PolicyNode(node: $1, file: file, path: "\(path)[\($0)]") }
  }

  func string() throws(PolicyError) -> String {
    guard let text = node.scalar?.string, !text.isEmpty, node.null == nil else { throw error(.mustBeText) }
    return text
  }

  func integer(in range: ClosedRange<Int>) throws(PolicyError) -> Int {
    guard let value = Int(try string()), range.contains(value) else {
      throw error(
        Explanation(.mustBeWholeNumber, .number(range.lowerBound), .number(range.upperBound)))
    }
    return value
  }

  func boolean() throws(PolicyError) -> Bool {
    switch try string() {
    case "true": return true
    case "false": return false
    default: throw error(.mustBeTrueOrFalse)
    }
  }

  func date() throws(PolicyError) -> CivilDate {
    guard let date = CivilDate(iso: try string()) else { throw error(.mustBeDate) }
    return date
  }

  /// Fails unless the text is exactly `word`: units are stated, never assumed.
  func expect(_ word: String) throws(PolicyError) {
    guard try string() == word else { throw error(.mustBeWord, .text(word)) }
  }
}
