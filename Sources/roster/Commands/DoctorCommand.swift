import ArgumentParser
import Foundation
import Pipeline

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Look over a workspace and its database; repair what can be repaired.",
    discussion: """
      Looks at the database, runs that were cut off, files that were taken and not moved, leftovers, outputs no run \
      knows of, missing folders, and who has access. A database alone (--database) is looked at without its folders.

      --repair moves what was not moved, deletes temporary files, makes missing folders and takes access from others; it \
      never overwrites and never deletes an output. It waits for a run that goes on (75).

      Exit codes: 0 healthy, or everything repaired · 1 problems remain · 74 the database is damaged: restore a backup.
      """)

  @Flag(help: "Put right what can be put right.")
  var repair = false

  @Option(help: ArgumentHelp("Write the result as JSON; - for stdout.", valueName: "file"))
  var json: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    try ExitCodes.reporting {
      let diagnosis = try doctor().look(repairing: repair)
      if json != "-" {
        for line in DoctorPrinter(language: common.chosenLanguage).lines(for: diagnosis) { try Console.print(line) }
      }
      if let json { try ReportFile.put(DoctorReport(diagnosis, common.chosenLanguage), to: json) }
      return ExitCodes.code(for: diagnosis)
    }
  }

  private func doctor() throws -> Doctor {
    let wait = Duration.seconds(common.wait)
    guard common.database == nil else {
      try common.refuse([json], nil)
      return Doctor(database: try common.requireDatabase(nil), wait: wait)
    }
    let workspace = try common.workspaceToLookOver()
    try common.refuse([json], workspace)
    return Doctor(workspace, wait: wait)
  }
}

extension ExitCodes {
  static func code(for diagnosis: Diagnosis) -> Int32 {
    if diagnosis.isDatabaseDamaged { return inputOutput }
    return diagnosis.remaining > 0 ? someFailed : success
  }
}
