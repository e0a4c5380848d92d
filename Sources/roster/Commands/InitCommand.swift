import ArgumentParser
import Foundation
import Pipeline
import RosterModel
import Store

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a workspace: database, Inbox, Failures, Archive, Reports.")

  @Argument(help: "The folder; what is there already stays.")
  var dir: String

  @Option(help: "Language of the answer: zh or en.")
  var language: Language?

  func run() throws {
    try ExitCodes.reporting {
      let workspace = Workspace(root: URL(fileURLWithPath: dir))
      try workspace.create()
      _ = try RosterStore(path: workspace.database.path)
      let words = LocalizedText(
        zh: "工作区已就绪：\(dir)。把名单放进 Inbox/，然后运行 roster import",
        en: "workspace ready: \(dir). Drop rosters into Inbox/ and run roster import")
      try Console.print(words[CommonOptions.language(language)])
      return ExitCodes.success
    }
  }
}
