import Forms
import RosterModel
import Store
import Validation
import WorkbookReader

/// What is done with a file before its turn.
extension FileImport {
  /// Opens, recognises and places a file; what is wrong with it is said at its turn. `kept`: what the first look kept.
  func prepare(_ input: InputFile, kept: KeptFile?) -> PreparedFile {
    var draft = FileDraft(input: input)
    let content = Result { try prepare(&draft, kept) }
    return PreparedFile(draft: draft, content: content)
  }

  /// A prepared file whose rows are checked against what is stored, while the failure workbook of the one before is being
  /// written: that file's rows are in, and nothing comes between them. A check writes where it looks, and waits.
  func checkedAhead(_ file: PreparedFile) -> PreparedFile {
    guard waiting == nil, case .success(let roster) = file.content else { return file }
    return PreparedFile(draft: file.draft, content: Result { try roster.checkedAhead(session) })
  }

  private func prepare(_ draft: inout FileDraft, _ kept: KeptFile?) throws -> any PreparedRoster {
    try requireDeparture(of: draft.input)
    var recognition = try open(&draft, kept)
    guard var form = recognition.form else { throw FileRefusal(recognition.findings) }
    if options.kind == .reconcile, !form.namesMembers {
      throw FileRefusal(Finding(.noMemberRoster, arguments: [.words(form.title)]))
    }
    let organization = try OrganizationChoice(session: session).organization(
      stamp: recognition.stamp, option: options.organization, folders: draft.input.folders, form: form)
    draft.organization = organization
    if organization?.category.isBranch == true {
      recognition = recognition.ofBranch
      form = recognition.form ?? form
      draft.roster?.recognition = recognition
    }
    return try roster(&draft, FormRoutes.of(form), context(draft, form))
  }

  private func roster(
    _ draft: inout FileDraft, _ route: some FormRoute, _ context: TrackContext
  ) throws -> any PreparedRoster {
    if let organization = draft.organization {
      do throws(FileRefusal) {
        try route.requireFit(for: organization)
      } catch {
        draft.comesBack = ReturnedForm(from: organization)
        throw error
      }
    }
    return try RoutedRoster(route, draft, context)
  }

  /// FIL-115: what is taken and cannot be moved would be taken by every run.
  private func requireDeparture(of input: InputFile) throws {
    if case .check = options.mode { return }
    guard !input.isFromInbox || input.obstacle != nil || Departure.isAllowed(of: input.url) else {
      throw FileRefusal(Finding(.cannotBeTakenAway))
    }
  }

  /// What the first look kept, if the file is still what it was then; else the file itself.
  private func open(_ draft: inout FileDraft, _ kept: KeptFile?) throws -> FormRecognition {
    if let kept, kept.isStill(draft.input) {
      draft.state = kept.state
      draft.sha256 = kept.sha256
      try draft.recognised(kept.recognition, kept.sheets)
      return kept.recognition
    }
    if let obstacle = draft.input.obstacle { throw FileRefusal(obstacle) }
    draft.state = FileState(draft.input.url)
    let content = try FileContent.read(draft.input.url)
    draft.state = content.state
    draft.sha256 = content.sha256
    let workbook = try Workbook.open(content.bytes)
    let recognition = try FormRecognition.recognise(workbook, expected: options.form).settled(in: workbook)
    try draft.recognised(recognition, workbook)
    return recognition
  }

  /// What the file's track needs to know of it.
  func context(_ draft: FileDraft, _ form: Form) -> TrackContext {
    TrackContext(
      session: session, options: options, form: form, organization: draft.organization, waiting: waiting)
  }
}
