import Foundation
import RosterModel
import Store

/// What an import was asked for, as the ledger keeps it: the same command again resumes the run that was cut off.
struct ImportRequest: Encodable {
  let asOf: String
  let failures: String?
  let form: String?
  let kind: String
  let language: String
  /// nil where it is no night's.
  let night: Bool?
  let organization: String?
  /// As reports show them, so that a workspace may move; empty for the Inbox.
  let paths: [String]
  let plan: String?
  let policy: String
  /// nil where none was given.
  let releases: [String]?
  let update: Bool

  init(_ options: ImportOptions, _ input: InputList, workspace: Workspace?) {
    func shown(_ url: URL) -> String { workspace?.displayPath(of: url) ?? url.standardizedFileURL.path }
    asOf = options.asOf.iso
    failures = options.failures.map(shown)
    form = options.form?.rawValue
    kind = options.kind.rawValue
    language = options.language.rawValue
    night = options.isNightly ? true : nil
    organization = options.organization
    paths =
      switch input.origin {
      case .inbox: []
      case .named(let paths): paths.map { shown(URL(fileURLWithPath: $0)) }
      }
    plan = options.plan?.text
    policy = options.policy.digest
    releases = options.releases.isEmpty ? nil : options.releases
    update = options.updates
  }

  /// The same text for the same request.
  var text: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }
}

/// The time of day as the ledger keeps it.
enum LedgerTime {
  /// ISO 8601 UTC, whole seconds.
  static var now: String { Date().formatted(.iso8601) }
}
