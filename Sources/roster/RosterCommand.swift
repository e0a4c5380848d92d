import ArgumentParser

@main
struct RosterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roster",
    abstract: "Takes in League membership rosters (团员花名册) as Excel workbooks.",
    discussion: """
      Drop workbooks into a workspace's Inbox and run `roster import`: every row is checked, good rows go into the
      database, wrong ones come back in a failure workbook with the reason on every wrong cell.

      Exit codes: 0 every row in · 1 some rows or files failed · 64 usage · 65 no file could be read ·
      73 cannot write output · 74 input/output or database error · 75 locked by another run, try again ·
      130, 143 ended by SIGINT, SIGTERM.
      """,
    version: "0.1.0",
    subcommands: [
      InitCommand.self, ImportCommand.self, CheckCommand.self, ReconcileCommand.self, NightlyCommand.self,
      TemplateCommand.self, RunsCommand.self, ShowCommand.self, UndoCommand.self, VerifyCommand.self,
      WaiversCommand.self, ReportCommand.self, BackupCommand.self, DoctorCommand.self, PruneCommand.self,
      ExplainCommand.self,
    ])
}
