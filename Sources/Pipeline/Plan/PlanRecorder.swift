import Crypto
import Foundation
import RosterModel
import Store

/// Takes down what a dry run does with each file and row: in a digest, and in a preview workbook where one is asked for.
final class PlanRecorder: EffectSink {
  private var parts = PlanPart.allCases.map { _ in SHA256() }
  private let preview: PreviewBook?
  private(set) var digests: [PathKey: String?] = [:]

  init(preview: PreviewBook?) { self.preview = preview }

  func begin(_ request: ImportRequest, _ session: StoreSession) throws {
    add(.rules, [request.asOf, request.policy, request.form, request.organization, request.update ? "update" : ""])
    add(.state, [try session.stateMark()])
  }

  /// After the rows of the file.
  func record(_ file: FileOutcome) throws {
    digests[PathKey(file.path)] = file.sha256
    add(.inputs, [file.path, file.sha256])
    let counts = file.counts
    add(.result, [file.path, file.form?.rawValue, file.organization?.code, file.status.rawValue])
    add(.result, [counts.read, counts.imported, counts.updated, counts.unchanged, counts.failed].map(String.init))
    let ofFile = file.findings.filter { $0.location == .file }
    for finding in ofFile { add(.result, [finding.code.rawValue, finding.message(in: .zh)]) }
    try preview?.write(file, ofFile)
  }

  func record(_ effects: [RowEffect], path: String) throws {
    for effect in effects {
      add(.result, [effect.kind.rawValue, String(effect.row), effect.name, effect.residentID, effect.place])
      for (field, value) in effect.values.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        add(.result, [field.key, value])
      }
      for change in effect.changes { add(.result, [change.field.key, change.old, change.new]) }
      for finding in effect.findings {
        add(.result, [finding.code.rawValue, finding.location.columnLetters, finding.message(in: .zh)])
      }
      try preview?.write(effect, path: path)
    }
  }

  /// nil and the empty text differ, and no text can pass for two.
  private func add(_ part: PlanPart, _ texts: [String?]) {
    for text in texts {
      parts[part.rawValue].update(data: Data("\(text?.utf8.count ?? -1):\(text ?? "")".utf8))
    }
    parts[part.rawValue].update(data: Data("\n".utf8))
  }

  /// Ends the preview.
  func finish() throws -> PlanDigest? {
    let digest = PlanDigest(parts)
    try preview?.finish(digest)
    return digest
  }
}
