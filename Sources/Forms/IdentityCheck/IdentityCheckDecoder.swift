public import Identifiers
public import RosterModel
public import WorkbookReader

/// One row of an answer of the citizen-identity centre; nil for a blank cell, and for one with a finding of its own.
public struct IdentityCheckAnswerRow: Sendable {
  public var name: String?
  public var residentID: ResidentID?
  public var result: IdentityCheckResult?
  public var cause: IdentityCheckCause?
  public var remark: String?

  init() {}
}

/// Decodes the rows of an answer (VER-108, VER-109).
public struct IdentityCheckDecoder: EntryDecoder {
  public init() {}

  public func decode(_ row: Row, in batch: RowBatch, report: inout RowReport) -> IdentityCheckAnswerRow? {
    let reader = CellReader(batch: batch)
    var entry = IdentityCheckAnswerRow()
    var seen: FieldSet = []
    var heldCause = false
    for cell in batch.cells[row.cells] {
      guard let field = report.columns.field(at: Int(cell.column)), !reader.isBlank(cell),
        let column = IdentityCheckColumns.all.first(where: { $0.field == field })
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
    _ cell: Cell, _ column: ColumnDeclaration, _ reader: CellReader, into entry: inout IdentityCheckAnswerRow,
    _ report: inout RowReport
  ) {
    switch column.field {
    case .name: entry.name = reader.text(cell, column, &report)
    case .residentID: entry.residentID = reader.residentID(cell, column, &report)
    case .verificationResult:
      guard let text = reader.text(cell, column, &report) else { return }
      entry.result = IdentityCheckResult(cellText: TextCleaner.choice(text))
      if entry.result == nil {
        let words = IdentityCheckResult.words.joined(separator: "、")
        report.add(.resultUnknown, .verificationResult, .text(CellReader.shortened(text)), .text(words))
      }
    case .verificationCause:
      entry.cause = reader.text(cell, column, &report).flatMap { IdentityCheckCause(cellText: TextCleaner.choice($0)) }
    case .remark: entry.remark = reader.text(cell, column, &report)
    default: break
    }
  }

  private func checkCause(_ entry: IdentityCheckAnswerRow, _ heldCause: Bool, _ report: inout RowReport) {
    guard let result = entry.result else { return }
    let fits = result == .passed ? !heldCause : entry.cause != nil
    if !fits { report.add(.causeDoesNotFit, .verificationCause, .text(result.rawValue)) }
  }
}
