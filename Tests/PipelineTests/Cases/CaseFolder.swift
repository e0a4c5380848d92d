import Foundation
import Pipeline
import RosterModel
import Testing

/// A folder of `Fixtures/Cases`: what is handed in, the options of each run, and what must come of it.
struct CaseFolder: CustomTestStringConvertible, Sendable {
  let url: URL
  /// Options of each step; the lines of `options`.
  let steps: [[String]]
  /// Begins with no organisations registered.
  let isBare: Bool

  var testDescription: String { url.lastPathComponent }

  static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Fixtures", isDirectory: true)

  static let organizations = fixtures.appendingPathComponent("Cases/organizations.xlsx")

  static let all: [CaseFolder] = {
    let folder = fixtures.appendingPathComponent("Cases", isDirectory: true)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().map { folder.appendingPathComponent($0, isDirectory: true) }.compactMap(CaseFolder.init)
  }()

  private init?(url: URL) {
    guard let text = try? String(contentsOf: url.appendingPathComponent("options"), encoding: .utf8) else { return nil }
    let lines = text.split(separator: "\n")
    self.url = url
    isBare = lines.contains { $0.hasPrefix("# bare:") }
    steps = lines.filter { !$0.hasPrefix("#") }.map { $0.split(separator: " ").map(String.init) }
  }

  func inbox(_ step: Int) -> URL {
    url.appendingPathComponent(steps.count == 1 ? "Inbox" : "Inbox-\(step)", isDirectory: true)
  }

  func options(_ step: Int) throws -> ImportOptions {
    var options = try CaseFolder.plainOptions()
    let words = steps[step - 1]
    for (index, word) in words.enumerated() {
      let value = index + 1 < words.count ? words[index + 1] : ""
      switch word {
      case "--update": options.updates = true
      case "--as-of": options.asOf = try #require(CivilDate(iso: value))
      case "--form": options.form = Form(rawValue: value)
      case "--org": options.organization = value
      case "--policy": options.policy = try LoadedPolicy.read(folder: url.appendingPathComponent(value))
      default: #expect(!word.hasPrefix("--"), "unknown option")
      }
    }
    return options
  }

  static func plainOptions() throws -> ImportOptions {
    let day = try #require(CivilDate(year: 2026, month: 3, day: 2))
    return ImportOptions(mode: .load, asOf: day, policy: try LoadedPolicy.builtIn())
  }
}
