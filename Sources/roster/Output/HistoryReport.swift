import Foundation
import Pipeline
import RosterModel
import Store

/// Runs of the past, as JSON (schema 1).
enum HistoryReport {
  struct Run: Encodable {
    let run: Int
    let kind: String?
    let startedAt: String
    let finishedAt: String?
    let asOf: String
    let policy: String
    let exitCode: Int?
    let undoes: Int?
    let undoneBy: Int?
    let files: Int
    let rows: RunReport.Rows

    init(_ record: RunRecord) {
      (run, kind, startedAt, finishedAt) = (record.id, record.kind?.rawValue, record.startedAt, record.finishedAt)
      (undoes, undoneBy) = (record.undoes, record.undoneBy)
      (asOf, policy, exitCode, files) = (record.asOf, record.policy, record.exitCode, record.files)
      rows = RunReport.Rows(record.counts)
    }
  }

  struct File: Encodable {
    let path: String
    let sha256: String?
    let form: String?
    let organization: String?
    let status: String
    let rows: RunReport.Rows
    let failureWorkbook: String?
    let findings: [RunReport.FindingReport]
  }

  struct Runs: Encodable {
    let schema = 1
    let runs: [Run]
  }

  struct Show: Encodable {
    let schema = 1
    let run: Run
    let files: [File]
    /// What undoing the run would do; missing for a run that is no import.
    let undo: UndoReport.Plan?
  }

  static func runs(_ records: [RunRecord]) -> Runs { Runs(runs: records.map(Run.init)) }

  static func show(_ past: PastRun, _ undo: UndoPlan?, _ language: Language) -> Show {
    Show(
      run: Run(past.run),
      files: past.files.map { file, findings in
        File(
          path: file.path, sha256: file.sha256, form: file.form, organization: file.organizationCode,
          status: file.status.rawValue, rows: RunReport.Rows(file.counts), failureWorkbook: file.failureWorkbook,
          findings: findings.map { RunReport.FindingReport($0, language: language) })
      },
      undo: undo.map { UndoReport.Plan($0, language) })
  }
}

extension ReportFile {
  /// One JSON document to `place`, or to stdout for `-`.
  static func put(_ report: some Encodable, to place: String) throws {
    if place == "-" {
      try JSONDocument.write(report) { try Console.write($0) }
    } else {
      try encode(report, to: URL(fileURLWithPath: place))
    }
  }

  static func document(_ report: some Encodable) throws -> Data { try JSONDocument.data(of: report) }

  /// A finished document.
  static func put(_ data: Data, to place: String) throws {
    if place == "-" { try Console.write(data) } else { try write(data, to: URL(fileURLWithPath: place)) }
  }
}
