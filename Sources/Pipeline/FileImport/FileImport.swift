import Forms
import Foundation
import RosterModel
import Store
import Validation
import WorkbookReader

/// Takes one file from its bytes to loaded rows, failure workbook and archive.
struct FileImport {
  let session: StoreSession
  let options: ImportOptions
  let places: OutputPlaces
  /// The run in the ledger; rolled back with everything else where nothing is kept.
  let run: Int
  /// Whether accepted rows are written.
  let loads: Bool
  /// For a check: the rows written only if a later file asks.
  let waiting: RowsInWaiting?
  /// For a dry run or a preview: what is done is taken down.
  let recorder: (any EffectSink)?

  /// Takes a file at its turn. `meanwhile` may be called once its rows are in and only its failure workbook is still
  /// being written. Throws `PipelineError` and `StoreError`; what is wrong with the file is in the outcome.
  func take(_ file: PreparedFile, meanwhile: () -> Void = {}) throws -> FileOutcome {
    var draft = file.draft
    var outcome: FileOutcome
    do {
      outcome = try take(draft, file.content.get(), meanwhile)
    } catch let refusal as FileRefusal {
      outcome = try refuse(draft, refusal.findings)
    } catch let error as WorkbookError {
      draft.roster = nil
      outcome = try refuse(draft, [WorkbookRefusal.finding(for: error)])
    }
    FaultPoint.committed.reach()
    try recorder?.record(outcome)
    if let archived = outcome.archived {
      do {
        try places.move(draft.input, readAs: draft.state, to: archived)
      } catch let error as PipelineError where error.concernsOnePlace {
        outcome.leftBehind = error.explanation
      }
    }
    FaultPoint.moved.reach()
    return outcome
  }

  private func take(
    _ draft: FileDraft, _ roster: any PreparedRoster, _ meanwhile: () -> Void
  ) throws -> FileOutcome {
    FaultPoint.read.reach()
    if let expected = options.expected, expected[PathKey(draft.input.displayPath)] != .some(draft.sha256) {
      throw FileRefusal(Finding(.changedWhileRead))
    }
    guard let form = draft.form else { throw FileRefusal(Finding(.noHeaderRow)) }
    if let earlier = try earlier(draft, form) { return try repeated(draft, earlier) }
    return try roster.process(draft, in: self, meanwhile)
  }

  /// Checks the rows of a file together, loads the good ones and gives the others back.
  func process<Track: EntryTrack>(
    _ draft: FileDraft, _ track: Track, _ reading: RosterReading<Track>, _ meanwhile: () -> Void
  ) throws -> FileOutcome {
    var track = track
    let content = reading.content
    var rows = reading.together?.rows ?? reading.checkedRows()
    try requireOneBranch(draft, content)
    guard !rows.isEmpty else { throw FileRefusal(Finding(.noDataRows)) }
    return try session.atomically {
      if let together = reading.together, together.foreignChanges == (try session.foreignChanges) {
        track = together.track
      } else {
        if reading.together != nil { rows = try RosterReading<Track>(draft, track.rowCheck).checkedRows() }
        try track.checkTogether(&rows)
      }
      let merged = MergedColumns.explain(&rows, draft, content)
      options.reconcile?.holdBack(&rows)
      try requireRoom(content, rows)
      try recorder?.record(track.effects(rows), path: draft.input.displayPath)
      let result = try RowResult(rows)
      let ofFile = draft.notices + merged + (try handedInBefore(draft, result))
      let findings = FindingList(ofFile: ofFile, ofRows: rows.lazy.map(\.report.findings).filter { !$0.isEmpty })
      try Finding.requireArguments(findings)
      // Named only where another failure workbook lies in the place already.
      let book = try failureBook(draft, content, result.failed, result.counts, findings) { place in
        RowsOfFile(rows.lazy.map(\.entry), track.rowCheck.decoder, content.form).nameEveryRow(of: place)
      }
      let outcome = draft.outcome(
        status: result.status, counts: result.counts, failureWorkbook: book.map { places.display($0.place) },
        findings: findings, archived: places.archive(of: draft.input, refused: result.status == .refused))
      let writing = book.map { book in SideJob { try book.write() } }
      let loading = Result { loads ? try load(rows, track, outcome) : nil }
      if writing != nil, case .success = loading { meanwhile() }
      // The workbook is in its place before the rows are committed.
      let written = try writing?.result()
      if let file = try loading.get(), let written { try session.noteFailureWorkbook(sha256: written, ofFile: file) }
      FaultPoint.loaded.reach()
      return outcome
    }
  }

  /// FIL-104 where rows fail that no workbook could give back: the file stays out as a whole, and the others go in.
  private func requireRoom<Entry>(_ content: RosterContent, _ rows: [CheckedRow<Entry>]) throws {
    guard !FailureBook.hasRoom(for: content), rows.contains(where: { !$0.isAccepted }) else { return }
    throw FileRefusal(WorkbookRefusal.finding(for: .overLimit(.columns)))
  }

  private func load<Track: EntryTrack>(
    _ rows: [CheckedRow<Track.Entry>], _ track: Track, _ outcome: FileOutcome
  ) throws -> Int64 {
    let file = try enter(outcome)
    try track.load(rows, file: file)
    try options.reconcile?.carryOut(outcome.path, file: file, run: run, session)
    return file
  }

  /// Enters the file and its findings; returns its number.
  func enter(_ outcome: FileOutcome) throws -> Int64 {
    let record = FileRecord(
      path: outcome.path, sha256: outcome.sha256, form: outcome.form?.rawValue,
      organizationCode: outcome.organization?.code, policy: options.policy.digest, status: outcome.status,
      counts: outcome.counts, failureWorkbook: outcome.failureWorkbook, archived: outcome.archived,
      wasReadable: outcome.wasReadable)
    let file = try session.enterFile(record, run: run)
    // No later file asks for them.
    if waiting == nil { try session.enterFindings(outcome.findings, file: file) }
    return file
  }

  private func earlier(_ draft: FileDraft, _ form: Form) throws -> (run: Int, counts: RowCounts)? {
    guard let sha256 = draft.sha256, !options.updates, try !liftsMarks(draft, form) else { return nil }
    return try session.earlierRun(
      sha256: sha256, form: form.rawValue, organizationCode: draft.organization?.code,
      policy: options.policy.digest)
  }

  /// Whether the file may name somebody who is to be confirmed: that is new, though the content is not.
  private func liftsMarks(_ draft: FileDraft, _ form: Form) throws -> Bool {
    guard form.namesMembers, let organization = draft.organization else { return false }
    return try session.hasMarkedMembers(near: organization.id)
  }

  /// FIL-108: the same content was taken whole; nothing is read again.
  private func repeated(_ draft: FileDraft, _ earlier: (run: Int, counts: RowCounts)) throws -> FileOutcome {
    let outcome = draft.outcome(
      status: .unchanged, counts: earlier.counts, failureWorkbook: nil,
      findings: [Finding(.handedInBefore, arguments: [.number(earlier.run)])],
      archived: places.archive(of: draft.input, refused: false))
    if loads { _ = try session.atomically { try enter(outcome) } }
    return outcome
  }

  /// FIL-108 for content that was taken in part before, and again nothing new came in.
  private func handedInBefore(_ draft: FileDraft, _ result: RowResult) throws -> [Finding] {
    guard result.counts.imported == 0, result.counts.updated == 0, let sha256 = draft.sha256, let form = draft.form,
      let run = try session.latestRun(
        sha256: sha256, form: form.rawValue, organizationCode: draft.organization?.code)
    else { return [] }
    return [Finding(.handedInBefore, arguments: [.number(run)])]
  }
}
