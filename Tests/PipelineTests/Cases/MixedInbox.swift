import Foundation
import Pipeline
import RosterModel
import Testing

/// A workspace whose Inbox holds the workbooks of all cases, and files that are none.
final class MixedInbox {
  let place: CaseWorkspace

  init() throws {
    place = try CaseWorkspace(try #require(CaseFolder.all.first { !$0.isBare }))
    for folder in CaseFolder.all {
      for step in 1...folder.steps.count {
        try copy(folder.inbox(step), mark: "\(folder.url.lastPathComponent)-\(step)")
      }
    }
    try Data("不是工作簿".utf8).write(to: url("000.001.001/假的.xlsx"))
    try Data().write(to: url("000.001.001/空的.xlsx"))
  }

  private func url(_ path: String) -> URL { place.workspace.inbox.appendingPathComponent(path) }

  /// Keeps the folders, which name organisations; tells files of one name apart.
  private func copy(_ inbox: URL, mark: String) throws {
    let paths = FileManager.default.enumerator(atPath: inbox.path)?.compactMap { $0 as? String } ?? []
    for path in paths where path.contains(".xls") {
      let name = (path as NSString).lastPathComponent
      let target = url((path as NSString).deletingLastPathComponent).appendingPathComponent(mark + "-" + name)
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: inbox.appendingPathComponent(path), to: target)
    }
  }

  func files() throws -> InputList { try InputCollector(workspace: place.workspace).inboxFiles() }

  /// Copies of the first file whose name ends so, as if handed in by several.
  func files(_ suffix: String, copies: Int) throws -> InputList {
    let file = try #require(try files().first { $0.displayPath.hasSuffix(suffix) })
    let paths = try (1...copies).map { number in
      let copy = file.url.deletingLastPathComponent().appendingPathComponent("\(number)-\(suffix)")
      try? FileManager.default.removeItem(at: copy)
      try FileManager.default.copyItem(at: file.url, to: copy)
      return copy.path
    }
    return try InputCollector(workspace: place.workspace).files(at: paths)
  }

  func run(
    _ files: InputList, _ mode: ImportOptions.Mode = .load, updates: Bool = false,
    progress: (Int) -> Void = { _ in }
  ) throws -> [FileOutcome] {
    var options = try CaseFolder.plainOptions()
    options.mode = mode
    options.updates = updates
    return try ImportRun(store: place.store, workspace: place.workspace, options: options)
      .run(files, progress: progress, report: place.exitCode).files
  }

  func rows(_ table: String) throws -> [[String]] {
    // What only tells which run it was differs.
    try place.rows("SELECT * FROM \(table)").map { row in row.filter { Int($0) == nil } }
  }

  /// All that is said of a file but the number of the run.
  static func line(_ file: FileOutcome) -> String {
    let counts = file.counts
    let findings = file.findings.map { finding in
      let message = finding.code == .handedInBefore ? "" : finding.message(in: .zh)
      return "\(finding.code.rawValue) \(finding.location.row ?? 0) \(finding.location.columnLetters ?? "") \(message)"
    }
    return [
      file.path, file.sha256 ?? "", file.form?.rawValue ?? "", file.organization?.code ?? "", file.status.rawValue,
      "\(counts.read) \(counts.imported) \(counts.updated) \(counts.unchanged) \(counts.failed)",
    ].joined(separator: "|") + "|" + findings.joined(separator: ";")
  }
}
