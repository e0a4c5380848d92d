public import Foundation
import RosterModel
import Store

/// A night's figures for a node exporter's textfile collector. Numbers only, and so readable by all.
public enum Metrics {
  /// Also of a night that did not take place. `at`: seconds since 1970. The folder is another program's and is not made:
  /// nobody would look for the figures where a slip of the pen put them. Throws `PipelineError.cannotWrite`.
  public static func write(_ outcome: NightlyOutcome, _ figures: NightFigures, at time: Int, to place: URL) throws {
    guard FileManager.default.fileExists(atPath: place.deletingLastPathComponent().path) else {
      throw PipelineError.cannotWrite(place.path, Explanation(.noSuchFolder))
    }
    let text = text(outcome, figures, at: time)
    try PlacedFile.put(place) { path in
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      try PrivateFile.open(URL(fileURLWithPath: path))
    }
  }

  /// In the exposition format, metrics and labels in a fixed order.
  static func text(_ outcome: NightlyOutcome, _ figures: NightFigures, at time: Int) -> String {
    var lines: [String] = []
    func add(_ name: String, _ help: String, _ values: [(labels: String, value: String)]) {
      lines += ["# HELP \(name) \(help)", "# TYPE \(name) gauge"]
      lines += values.map { "\(name)\($0.labels.isEmpty ? "" : "{\($0.labels)}") \($0.value)" }
    }
    add("roster_nightly_last_end_timestamp_seconds", "When the last night ended.", [("", "\(time)")])
    add("roster_nightly_exit_code", "Its exit code.", [("", "\(outcome.exitCode)")])
    if let success = outcome.wentWell ? time : figures.lastSuccess {
      add(lastSuccess, "When a night last came to its end.", [("", "\(success)")])
    }
    add(
      "roster_nightly_step_seconds", "How long each step took.",
      outcome.steps.map { ("step=\"\($0.step.rawValue)\"", seconds($0.duration)) })
    add(
      "roster_nightly_step_failed", "1 for a step that did not come to its end.",
      outcome.steps.map { ("step=\"\($0.step.rawValue)\"", $0.error == nil ? "0" : "1") }
        + outcome.left.map { ("step=\"\($0.rawValue)\"", "1") })
    let rows = outcome.run?.totals ?? RowCounts()
    add(
      "roster_nightly_rows", "Rows of the last night by what became of them.",
      [
        ("result=\"imported\"", "\(rows.imported)"), ("result=\"updated\"", "\(rows.updated)"),
        ("result=\"unchanged\"", "\(rows.unchanged)"), ("result=\"failed\"", "\(rows.failed)"),
      ])
    add(
      "roster_nightly_files", "Files of the last night by what became of them.",
      FileStatus.allCases.map { status in
        ("status=\"\(status.rawValue)\"", "\(outcome.run?.files.filter { $0.status == status }.count ?? 0)")
      })
    let checks = outcome.steps.first { $0.step == .checks }?.counts ?? [:]
    add(
      "roster_check_findings", "What the checks of the stored data found, by code.",
      checks.filter { $0.key.contains("-") }.sorted { $0.key < $1.key }.map { ("code=\"\($0.key)\"", "\($0.value)") })
    for (name, help, value) in around(figures) { if let value { add(name, help, [("", "\(value)")]) } }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What cannot be told is left out.
  private static func around(_ figures: NightFigures) -> [(name: String, help: String, value: Int?)] {
    let stored = figures.stored
    return [
      ("roster_inbox_files", "Files that lie in the Inbox now.", figures.filesInInbox),
      ("roster_last_backup_timestamp_seconds", "When the database was last backed up.", figures.lastBackup),
      ("roster_members", "Members stored.", stored?.members),
      ("roster_members_to_be_confirmed", "Members whom no roster names.", stored?.toBeConfirmed),
      ("roster_persons_unverified", "Persons whose identity is not checked.", stored?.unverified),
      ("roster_organizations", "Organisations stored.", stored?.organizations),
      ("roster_organizations_held", "Organisations whose full roster is held.", figures.heldOrganizations),
      ("roster_verification_batches_open", "Batches for the identity check without all answers.", stored?.openBatches),
    ]
  }

  private static let lastSuccess = "roster_nightly_last_success_timestamp_seconds"

  /// As the metrics of an earlier night say; nil when they do not.
  static func lastSuccess(in place: URL) -> Int? {
    guard let bytes = FileBytes.read(path: place.path, expecting: 1 << 14, limit: 1 << 20) else { return nil }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .compactMap { $0.hasPrefix(lastSuccess + " ") ? Int($0.dropFirst(lastSuccess.count + 1)) : nil }.first
  }

  private static func seconds(_ duration: Duration) -> String {
    let milliseconds = duration.milliseconds
    let rest = String(milliseconds % 1000)
    return "\(milliseconds / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }
}
