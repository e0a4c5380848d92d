import RosterModel
import WorkbookReader

/// The cells of a row, or of two rows that are one header, with what each means as a heading.
struct HeaderCells {
  enum Meaning: Equatable {
    case field(Field)
    /// Of a failure workbook handed in again.
    case closing(ClosingColumn)
    /// A heading no form knows, as written.
    case unknown(String)
  }

  /// 1-based; the lower one of two.
  let row: Int
  /// Ascending by column, 0-based; cells that hold nothing are left out.
  let cells: [(column: Int, meaning: Meaning)]

  init(_ row: Row, in batch: RowBatch, vocabulary: HeaderVocabulary) {
    self.row = row.number
    cells = batch.cells[row.cells].compactMap { cell in
      guard let heading = CellText.string(of: cell, in: batch),
        let meaning = HeaderCells.meaning(of: heading, vocabulary)
      else { return nil }
      return (Int(cell.column), meaning)
    }
  }

  private init(row: Int, cells: [(column: Int, meaning: Meaning)]) {
    (self.row, self.cells) = (row, cells)
  }

  private static func meaning(of heading: String, _ vocabulary: HeaderVocabulary) -> Meaning? {
    let normalised = HeaderText.bytes(of: heading)
    if let closing = ClosingColumn(normalised: normalised) { return .closing(closing) }
    if let field = vocabulary.field(forNormalised: normalised) { return .field(field) }
    let text = TextCleaner.trimmed(heading)
    return text.isEmpty ? nil : .unknown(text)
  }

  /// The fields that the row names.
  var fields: Set<Field> { Set(cells.compactMap { $0.meaning.field }) }

  /// Headings a row needs beside the one below to be the upper half of a header: name and ID, as a rule, which are merged
  /// over both.
  private static let leastAbove = 2

  /// This row and the one below as one header, groups above and columns below; nil where they are not, or where that can
  /// be doubted: a row of data has something under every heading.
  func joined(with lower: HeaderCells) -> HeaderCells? {
    guard lower.row == row + 1, fields.count >= HeaderCells.leastAbove, !lower.fields.isSubset(of: fields) else {
      return nil
    }
    var joined = Dictionary(uniqueKeysWithValues: cells.map { ($0.column, $0.meaning) })
    for (column, meaning) in lower.cells {
      switch (joined[column], meaning) {
      case (nil, _), (.unknown, _): joined[column] = meaning
      case (let upper?, _) where upper == meaning: break
      case (.field, .field) where isGroup(at: column, above: lower): joined[column] = meaning
      default: return nil
      }
    }
    return HeaderCells(
      row: lower.row, cells: joined.sorted { $0.key < $1.key }.map { (column: $0.key, meaning: $0.value) })
  }

  /// 联系方式 over 手机号码 and QQ: nothing beside it above, a heading beside the one below.
  private func isGroup(at column: Int, above lower: HeaderCells) -> Bool {
    !cells.contains { $0.column == column + 1 }
      && lower.cells.contains { $0.column == column + 1 && $0.meaning.field != nil }
  }
}

extension HeaderCells.Meaning {
  fileprivate var field: Field? {
    if case .field(let field) = self { field } else { nil }
  }
}
