import Forms
import RosterModel
import Store
import Validation
import WorkbookReader

/// What is known of a file so far, while it goes through.
struct FileDraft {
  let input: InputFile
  var sha256: String?
  /// As it was when it was read; nil when there was no such file.
  var state: FileState?
  var organization: Organization?
  /// Notices of the header; failures there refuse the file.
  var notices: [Finding] = []
  /// nil until the workbook was recognised, and again when it turned out unreadable.
  var roster: (recognition: FormRecognition, sheets: any SheetRows)?
  /// What a file that does not fit its place comes back as.
  var comesBack: ReturnedForm?

  init(input: InputFile) { self.input = input }

  var form: Form? { roster?.recognition.form }

  /// Takes over what was recognised; throws `FileRefusal` when the header keeps the file out.
  mutating func recognised(_ recognition: FormRecognition, _ sheets: any SheetRows) throws {
    roster = (recognition, sheets)
    notices = recognition.findings.filter { $0.severity != .failure }
    let failures = recognition.findings.filter { $0.severity == .failure }
    if !failures.isEmpty { throw FileRefusal(failures) }
  }

  var emptyContent: RosterContent? {
    guard let roster, let form = roster.recognition.form, !roster.recognition.layouts.isEmpty else { return nil }
    return RosterContent(form: form, layouts: roster.recognition.layouts)
  }

  func outcome(
    status: FileStatus, counts: RowCounts, failureWorkbook: String?, findings: [Finding], archived: String? = nil
  ) -> FileOutcome {
    outcome(
      status: status, counts: counts, failureWorkbook: failureWorkbook, findings: FindingList(ofFile: findings),
      archived: archived)
  }

  func outcome(
    status: FileStatus, counts: RowCounts, failureWorkbook: String?, findings: FindingList, archived: String? = nil
  ) -> FileOutcome {
    FileOutcome(
      path: input.displayPath, sha256: sha256, form: form, organization: organization, status: status, counts: counts,
      failureWorkbook: failureWorkbook, findings: findings, wasReadable: roster != nil, archived: archived)
  }

  /// All rows of a file that is refused as a whole, so that they can be given back; nil when they cannot be read.
  func allRows() throws -> (content: RosterContent, rows: [FailureBook.FailedRow])? {
    guard let roster, let form = comesBack?.form ?? roster.recognition.formByHeaders,
      !roster.recognition.layouts.isEmpty
    else {
      return nil
    }
    var content = RosterContent(form: form, layouts: roster.recognition.layouts)
    let rows =
      switch form {
      case .organizations: try allRows(&content, roster.sheets, OrganizationDecoder())
      case .waivers: try allRows(&content, roster.sheets, WaiverDecoder())
      case .branchMembers, .subordinateMembers, .ownCadres:
        try allRows(&content, roster.sheets, PersonDecoder(form: form))
      }
    return (content, rows)
  }

  private func allRows<Decoder: EntryDecoder>(
    _ content: inout RosterContent, _ sheets: any SheetRows, _ decoder: Decoder
  ) throws -> [FailureBook.FailedRow] {
    try content.read(sheets, check: NoCheck(decoder: decoder)).map { FailureBook.FailedRow($0, findings: []) }
  }
}
