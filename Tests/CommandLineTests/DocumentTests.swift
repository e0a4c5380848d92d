import Foundation
import RosterModel
import Testing

/// Pages that come from the program are what it says today. `ROSTER_RECORD=1` writes them anew, and fails.
@Suite struct DocumentTests {
  @Test func findings() throws {
    var lines = [
      "# Findings", "",
      "Every code Roster can report. A failure keeps its row, or its file, out; warnings and notices do not. Codes are never "
        + "reused. `roster explain CODE` prints the same.", "",
    ]
    var family = ""
    for entry in Catalogue.entries {
      let code = entry.code.rawValue
      if code.prefix(3) != family {
        family = String(code.prefix(3))
        lines += ["## \(family)", ""]
      }
      lines += [
        "### \(code) · \(entry.severity.rawValue)", "", "| | zh | en |", "|---|---|---|",
        "| message | \(entry.generalMessage.zh) | \(entry.generalMessage.en) |",
        "| cause | \(entry.cause.zh) | \(entry.cause.en) |",
        "| remedy | \(entry.generalRemedy.zh) | \(entry.generalRemedy.en) |", "", "Source: \(entry.source)", "",
      ]
    }
    try check("docs/findings.md", Data((lines.dropLast() + [""]).joined(separator: "\n").utf8))
  }

  static let commands = [
    "init", "import", "check", "reconcile", "nightly", "template", "explain", "runs", "show", "undo", "verify",
    "verify export", "verify import", "verify list", "waivers", "report", "backup", "doctor", "prune",
  ]

  @Test func commandLine() throws {
    var page = "# The command line\n\nWhat `roster --help` and `roster COMMAND --help` print.\n"
    for command in [[]] + Self.commands.map({ $0.split(separator: " ").map(String.init) }) {
      let help = try BuiltRoster.run(command + ["--help"])
      #expect(help.status == 0)
      page += "\n## \((["roster"] + command).joined(separator: " "))\n\n```\n"
      page += help.output.trimmingCharacters(in: .newlines) + "\n```\n"
    }
    try check("docs/cli.md", Data(page.utf8))
    #expect(Self.commands.allSatisfy { page.contains("\n  \($0.split(separator: " ").last ?? "") ") })
  }

  @Test(arguments: Form.allCases) func blankForm(_ form: Form) throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: file) }
    #expect(try BuiltRoster.run(["template", form.rawValue, "-o", file.path]).status == 0)
    try check("Templates/forms/\(form.rawValue).xlsx", Data(contentsOf: file))
  }

  /// The first block of the README is what the demo's import prints.
  @Test func readmeShowsTheDemo() throws {
    let place = try TrialWorkspace()
    try place.fill("Demo/Inbox")
    let result = try place.run("import", "--language", "zh")
    #expect(result.status == 1)
    let readme = try Self.readme()
    let block = "$ bash .ci/demo\n" + result.output
    let start = try #require(readme.range(of: "```console\n"))
    let end = try #require(readme.range(of: "```\n", range: start.upperBound..<readme.endIndex))
    try check("README.md", Data(readme.replacingCharacters(in: start.upperBound..<end.lowerBound, with: block).utf8))
  }

  /// Scripts, make targets, subcommands and pages that the README names are there.
  @Test func readmeNamesWhatExists() throws {
    let readme = try Self.readme()
    for match in readme.matches(of: /bash (\.ci\/[a-z-]+)/) { try expectFile(String(match.1)) }
    for match in readme.matches(of: /\]\(([^)#:]+)\)/) { try expectFile(String(match.1)) }
    let makefile = try String(contentsOf: Self.url("Makefile"), encoding: .utf8)
    for match in readme.matches(of: /`make ([a-z-]+)`/) {
      #expect(makefile.contains("\n\(match.1):"), "make \(match.1)")
    }
    for match in readme.matches(of: /roster ([a-z]+)[ `]/) {
      #expect(Self.commands.contains(String(match.1)), "roster \(match.1)")
    }
  }

  private func expectFile(_ path: String) throws {
    #expect(FileManager.default.fileExists(atPath: Self.url(path).path), "\(path)")
  }

  private static func url(_ path: String) -> URL { BuiltRoster.repository.appendingPathComponent(path) }

  private static func readme() throws -> String { try String(contentsOf: url("README.md"), encoding: .utf8) }

  private func check(_ path: String, _ content: Data) throws {
    let url = Self.url(path)
    guard (try? Data(contentsOf: url)) != content else { return }
    if ProcessInfo.processInfo.environment["ROSTER_RECORD"] == "1" {
      try content.write(to: url)
      Issue.record("recorded \(path): run again without ROSTER_RECORD")
    } else {
      Issue.record("\(path) is not what the program says; `make docs` writes it anew")
    }
  }
}
