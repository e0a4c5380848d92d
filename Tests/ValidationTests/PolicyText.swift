import RosterModel
import Testing

@testable import Validation

/// A policy file's text, changed in one place.
struct PolicyText {
  let name: String
  var text: String

  static let ages = PolicyText(name: "ages.yaml")
  static let standards = PolicyText(name: "standards.yaml")
  static let numbers = PolicyText(name: "development-numbers.yaml")
  static let verification = PolicyText(name: "verification.yaml")
  static let reconcile = PolicyText(name: "reconcile.yaml")
  static let waivers = PolicyText(name: "waivers.yaml")

  private init(name: String) {
    self.name = name
    text = PolicyFiles.builtIn.files.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }

  /// The first place where `old` stands; a test that changes nothing would prove nothing.
  func replacing(_ old: String, with new: String) throws -> PolicyText {
    let place = try #require(text.firstRange(of: old))
    var copy = self
    copy.text.replaceSubrange(place, with: new)
    return copy
  }

  func policy() throws -> Policy {
    let files = PolicyFiles.builtIn.files.map { $0.name == name ? (name: name, bytes: Array(text.utf8)) : $0 }
    return try PolicyFiles(files: files).policy()
  }

  /// What reading it says.
  func problem() throws -> String {
    do {
      _ = try policy()
      return "none"
    } catch let error as PolicyError {
      return error.description
    }
  }
}
