import Identifiers
import RosterModel
import WorkbookReader

/// The two cells by which a row is known to be an entry before anything is decoded: whom it is about, and resident ID
/// or category.
struct EntryCells {
  /// Whether the resident ID is one, or the category one of the list.
  let isValid: Bool
  /// Whether it at least looks like one: digits that Excel made a number of, or one digit mistyped.
  let isLikely: Bool

  /// nil for a row that lacks either.
  init?(_ row: Row, in batch: RowBatch, _ columns: ColumnMap) {
    let isPerson = columns.column(of: .residentID) != nil
    guard EntryCells.text(of: isPerson ? .name : .shortName, row, batch, columns) != nil,
      let key = EntryCells.text(of: isPerson ? .residentID : .category, row, batch, columns)
    else { return nil }
    if isPerson {
      let number = Array(TextCleaner.number(key, upperCased: true).text.utf8)
      isValid = EntryCells.isResidentID(number)
      isLikely =
        isValid || ((15...19).contains(number.count) && number.prefix(14).allSatisfy { (48...57).contains($0) })
    } else {
      isValid = OrganizationCategory.tableOfForms.value(of: Array(TextCleaner.choice(key).utf8).span) != nil
      isLikely = isValid
    }
  }

  /// Whether the text is somebody's resident ID, check character and all.
  static func isResidentID(_ text: String) -> Bool {
    (18...100).contains(text.utf8.count) && isResidentID(Array(TextCleaner.number(text, upperCased: true).text.utf8))
  }

  private static func isResidentID(_ number: [UInt8]) -> Bool {
    ResidentID(validating: number.span) != nil && CheckDigit.isValid(number.span)
  }

  private static func text(of field: Field, _ row: Row, _ batch: RowBatch, _ columns: ColumnMap) -> String? {
    guard let column = columns.column(of: field),
      let cell = batch.cells[row.cells].first(where: { Int($0.column) == column }),
      let text = CellText.string(of: cell, in: batch).map(TextCleaner.trimmed), !text.isEmpty
    else { return nil }
    return text
  }
}
