import Forms
import Foundation
import RosterModel
import WorkbookReader

/// An answer's workbook, read whole.
struct AnswerReading {
  private(set) var sha256: String?
  private(set) var stamp: IdentityCheckStamp?
  private(set) var rows: [DecodedRow<IdentityCheckAnswerRow>] = []
  /// About the file and its header.
  private(set) var findings: [Finding] = []
  private(set) var wasReadable = false

  init(_ file: URL) {
    do {
      try read(file)
    } catch let refusal as FileRefusal {
      findings += refusal.findings
    } catch let error as WorkbookError {
      findings.append(WorkbookRefusal.finding(for: error))
      wasReadable = false
    } catch {
      findings.append(Finding(.damaged, arguments: [.words(Explanation(describing: error).texts)]))
    }
  }

  private mutating func read(_ file: URL) throws {
    let content = try FileContent.read(file)
    sha256 = content.sha256
    let workbook = try Workbook.open(content.bytes)
    wasReadable = true
    let recognition = try IdentityCheckRecognition.recognise(workbook)
    stamp = recognition.stamp
    findings = recognition.findings
    guard !findings.contains(where: { $0.severity == .failure }) else { return }
    for layout in recognition.layouts {
      try workbook.readRows(of: layout.sheet) { batch in
        rows += EntryStream.decode(batch, layout: layout, decoder: IdentityCheckDecoder())
        return true
      }
    }
    if rows.isEmpty { findings.append(Finding(.noDataRows)) }
  }
}
