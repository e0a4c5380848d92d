public import Foundation
import RosterModel
public import Store

/// A night's figures for a node exporter's textfile collector. Numbers only, and so readable by all.
public enum Metrics {
  /// `at`: seconds since 1970. The folder is another program's and is not made: nobody would look for the figures where a
  /// slip of the pen put them. Throws `PipelineError.cannotWrite`, and `StoreError`.
  public static func write(_ outcome: NightlyOutcome, store: RosterStore, at time: Int, to place: URL) throws {
    guard FileManager.default.fileExists(atPath: place.deletingLastPathComponent().path) else {
      throw PipelineError.cannotWrite(place.path, Explanation(.noSuchFolder))
    }
    let text = try text(outcome, stored: store.reading { try $0.storedCounts() }, at: time)
    try PlacedFile.put(place) { path in
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      try PrivateFile.open(URL(fileURLWithPath: path))
    }
  }

  /// In the exposition format, metrics and labels in a fixed order.
  static func text(_ outcome: NightlyOutcome, stored: StoredCounts, at time: Int) -> String {
    var lines: [String] = []
    func add(_ name: String, _ help: String, _ values: [(labels: String, value: String)]) {
      lines += ["# HELP \(name) \(help)", "# TYPE \(name) gauge"]
      lines += values.map { "\(name)\($0.labels.isEmpty ? "" : "{\($0.labels)}") \($0.value)" }
    }
    add("roster_nightly_last_end_timestamp_seconds", "When the last night ended.", [("", "\(time)")])
    add("roster_nightly_exit_code", "Its exit code.", [("", "\(outcome.exitCode)")])
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
    add("roster_members", "Members stored.", [("", "\(stored.members)")])
    add("roster_members_to_be_confirmed", "Members whom no roster names.", [("", "\(stored.toBeConfirmed)")])
    add("roster_persons_unverified", "Persons whose identity is not checked.", [("", "\(stored.unverified)")])
    add("roster_organizations", "Organisations stored.", [("", "\(stored.organizations)")])
    return lines.joined(separator: "\n") + "\n"
  }

  private static func seconds(_ duration: Duration) -> String {
    let milliseconds = duration.milliseconds
    let rest = String(milliseconds % 1000)
    return "\(milliseconds / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }
}
