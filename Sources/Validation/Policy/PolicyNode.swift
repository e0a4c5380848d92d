import RosterModel
import Yams

/// A place in a policy file, read strictly: every key must be asked for, and what is there must be of its kind.
struct PolicyNode {
  let node: Node
  let file: String
  /// How a message names the place: `joiningAge[2].from`.
  let path: String

  func error(_ problem: String) -> PolicyError {
    let line = node.mark.map { " (line \($0.line))" } ?? ""
    return PolicyError(file: file, problem: "\(path.isEmpty ? "top level" : path)\(line): \(problem)")
  }

  /// A mapping's values, after checking that it has all `required` keys and none beyond them and `optional`.
  func mapping(required: [String], optional: [String] = []) throws(PolicyError) -> [String: PolicyNode] {
    guard let mapping = node.mapping else { throw error("must be a mapping") }
    var values: [String: PolicyNode] = [:]
    for (key, value) in mapping {
      guard let name = key.string, required.contains(name) || optional.contains(name) else {
        throw error("unknown key \(key.string ?? "?")")
      }
      values[name] = PolicyNode(node: value, file: file, path: path.isEmpty ? name : "\(path).\(name)")
    }
    for name in required where values[name] == nil { throw error("key \(name) is missing") }
    return values
  }

  /// A mapping with names of the file's own choosing.
  func entries() throws(PolicyError) -> [(name: String, value: PolicyNode)] {
    guard let mapping = node.mapping else { throw error("must be a mapping") }
    var entries: [(name: String, value: PolicyNode)] = []
    for (key, value) in mapping {
      guard let name = key.string else { throw error("keys must be words") }
      entries.append((name, PolicyNode(node: value, file: file, path: "\(path).\(name)")))
    }
    return entries
  }

  var isScalar: Bool { node.scalar != nil }

  func list() throws(PolicyError) -> [PolicyNode] {
    guard let sequence = node.sequence else { throw error("must be a list") }
    return sequence.enumerated().map { PolicyNode(node: $1, file: file, path: "\(path)[\($0)]") }
  }

  func string() throws(PolicyError) -> String {
    guard let text = node.scalar?.string, !text.isEmpty else { throw error("must be a text") }
    return text
  }

  func integer(in range: ClosedRange<Int>) throws(PolicyError) -> Int {
    guard let value = Int(try string()), range.contains(value) else {
      throw error("must be a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return value
  }

  func boolean() throws(PolicyError) -> Bool {
    switch try string() {
    case "true": return true
    case "false": return false
    default: throw error("must be true or false")
    }
  }

  func date() throws(PolicyError) -> CivilDate {
    guard let date = CivilDate(iso: try string()) else { throw error("must be a date like 2019-01-01") }
    return date
  }

  /// Fails unless the text is exactly `word`: units are stated, never assumed.
  func expect(_ word: String) throws(PolicyError) {
    guard try string() == word else { throw error("must be \(word)") }
  }
}
