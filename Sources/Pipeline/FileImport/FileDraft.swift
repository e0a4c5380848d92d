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
    let rows = try allRows(&content, roster.sheets, FormRoutes.of(form))
    return (content, rows)
  }

  private func allRows(
    _ content: inout RosterContent, _ sheets: any SheetRows, _ route: some FormRoute
  ) throws -> [FailureBook.FailedRow] {
    try content.read(sheets, check: NoCheck(decoder: route.decoder)).map { FailureBook.FailedRow($0, findings: []) }
  }
}

/// As what a refused file comes back: a form that could not succeed where it is handed in again is no help.
struct ReturnedForm {
  let form: Form
  /// Whether it is for the organisation it was handed in for.
  let isOfOrganization: Bool

  /// A branch takes nothing but its own roster; a roster of members finds its branch, which the committee is not.
  init(from organization: Organization) {
    form = .branchMembers
    isOfOrganization = organization.category.isBranch
  }
}
