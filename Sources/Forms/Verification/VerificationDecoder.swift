public import Identifiers
public import RosterModel
public import WorkbookReader

/// One row of an answer of the citizen-identity centre; nil for a blank cell, and for one with a finding of its own.
public struct VerificationAnswerRow: Sendable {
  public var name: String?
  public var residentID: ResidentID?
  public var result: VerificationResult?
  public var cause: VerificationCause?
  public var remark: String?

  init() {}
}

/// Decodes the rows of an answer (VER-108, VER-109).
public struct VerificationDecoder: EntryDecoder {
  public init() {}

  public func decode(_ row: Row, in batch: RowBatch, report: inout RowReport) -> VerificationAnswerRow? {
    let reader = CellReader(batch: batch)
    var entry = VerificationAnswerRow()
    var seen: FieldSet = []
    var heldCause = false
    for cell in batch.cells[row.cells] {
      guard let field = report.columns.field(at: Int(cell.column)), !reader.isBlank(cell),
        let column = VerificationColumns.all.first(where: { $0.field == field })
      else { continue }
      seen.insert(field)
      read(cell, column, reader, into: &entry, &report)
      if field == .verificationCause { heldCause = true }
    }
    guard seen.contains(.name) || seen.contains(.residentID) || seen.contains(.verificationResult) else { return nil }
    for column in [PersonColumns.name, PersonColumns.residentID] where !seen.contains(column.field) {
      report.add(.requiredValueMissing, column.field, sharing: column.headerArgument)
    }
    checkCause(entry, heldCause, &report)
    return entry
  }

  private func read(
    _ cell: Cell, _ column: ColumnDeclaration, _ reader: CellReader, into entry: inout VerificationAnswerRow,
    _ report: inout RowReport
  ) {
    switch column.field {
    case .name: entry.name = reader.text(cell, column, &report)
    case .residentID: entry.residentID = reader.residentID(cell, column, &report)
    case .verificationResult:
      guard let text = reader.text(cell, column, &report) else { return }
      entry.result = VerificationResult(cellText: TextCleaner.choice(text))
      if entry.result == nil {
        let words = VerificationResult.words.joined(separator: "、")
        report.add(.resultUnknown, .verificationResult, .text(CellReader.shortened(text)), .text(words))
      }
    case .verificationCause:
      entry.cause = reader.text(cell, column, &report).flatMap { VerificationCause(cellText: TextCleaner.choice($0)) }
    case .remark: entry.remark = reader.text(cell, column, &report)
    default: break
    }
  }

  private func checkCause(_ entry: VerificationAnswerRow, _ heldCause: Bool, _ report: inout RowReport) {
    guard let result = entry.result else { return }
    let fits = result == .passed ? !heldCause : entry.cause != nil
    if !fits { report.add(.causeDoesNotFit, .verificationCause, .text(result.rawValue)) }
  }
}
