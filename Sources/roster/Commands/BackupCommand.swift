import ArgumentParser
import Foundation
import Pipeline
import Store

struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Write a checked copy of the database, also while a run goes on.",
    discussion: """
      The backup is one file, readable by its owner only, and complete: it holds personal data, keep it as safe as the \
      database. Inbox, Failures, Archive and Reports are not in it. A damaged database gives no backup (74).

      To restore: let no run go on; move roster.db, roster.db-wal and roster.db-shm of the workspace away, all three (a \
      -wal file left behind would spoil the restored database); copy the backup to roster.db; run `roster doctor \
      --repair`. Files taken in after the backup was made lie in Archive/: put them into Inbox/ again and run `roster \
      import`.
      """)

  @Argument(help: ArgumentHelp("Where the backup goes.", valueName: "file"))
  var file: String

  @Flag(help: "Replace the file if it exists.")
  var force = false

  @Option(help: ArgumentHelp("Write the result as JSON; - for stdout.", valueName: "file"))
  var json: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    try ExitCodes.reporting {
      let database = try common.requireDatabase(try common.openWorkspace(outputs: [file, json]))
      let wait = Duration.seconds(common.wait)
      let backup = try BackupFile.write(
        DatabaseFile(path: database.path, wait: wait), to: URL(fileURLWithPath: file), replaces: force, wait: wait)
      if json != "-" { try Console.print(BackupReport.line(for: backup, common.chosenLanguage)) }
      if let json { try ReportFile.put(BackupReport(backup), to: json) }
      return ExitCodes.success
    }
  }
}
