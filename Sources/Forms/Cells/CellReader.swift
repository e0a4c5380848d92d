import Identifiers
import RosterModel
import WorkbookReader

/// Reads the cells of one row by what their column is declared to hold; what is wrong with a cell goes to the report.
struct CellReader {
  let batch: RowBatch

  /// The text of a cell in which there is nothing to clean, to report or to shorten: nearly every one.
  private func plainText(_ cell: Cell, _ column: ColumnDeclaration) -> String? {
    guard cell.kind == .text, !cell.text.isEmpty, cell.text.count <= column.maximumLength,
      TextCleaner.isPlain(batch.bytes.span.extracting(cell.text), dotIsPlain: column.content != .name)
    else { return nil }
    return String(decoding: batch.bytes[cell.text], as: UTF8.self)
  }

  /// The cell's text as handed in; nil when it holds nothing a person could mean, which is then reported.
  private func rawText(_ cell: Cell, _ column: ColumnDeclaration, _ report: inout RowReport) -> String? {
    guard let text = CellText.string(of: cell, in: batch) else {
      report.add(.formulaWithoutValue, column.field, sharing: column.headerArgument)
      return nil
    }
    if cell.kind == .error || (text.utf8.first == UInt8(ascii: "#") && CellReader.errorTexts.contains(text)) {
      report.add(.errorValue, column.field, .text(column.header), .text(text))
      return nil
    }
    if cell.kind == .text, text.utf8.first == UInt8(ascii: "="), column.content != .text {
      report.add(.formulaWithoutValue, column.field, sharing: column.headerArgument)
      return nil
    }
    return text
  }

  /// How Excel and WPS show failed formulas, also when pasted as text.
  private static let errorTexts: Set<String> = [
    "#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#GETTING_DATA", "#SPILL!", "#CALC!",
  ]

  /// Free text and names.
  func text(_ cell: Cell, _ column: ColumnDeclaration, _ report: inout RowReport) -> String? {
    if let plain = plainText(cell, column) { return plain }
    guard let raw = rawText(cell, column, &report) else { return nil }
    var text: String
    if column.content == .name {
      let cleaned = TextCleaner.name(raw)
      text = cleaned.text
      note(cleaned.changes, column, &report)
    } else {
      text = TextCleaner.trimmed(raw)
    }
    return withinLength(text, column, &report)
  }

  /// A number kept as text. Excel numbers of 16 and more digits have lost the last ones (hazards: flag ≥ 1e15).
  func number(
    _ cell: Cell, _ column: ColumnDeclaration, _ report: inout RowReport, upperCased: Bool = false
  ) -> String? {
    if let plain = plainText(cell, column), plain.utf8.last != UInt8(ascii: "x"),
      !plain.utf8.contains(UInt8(ascii: "+"))
    {
      return plain
    }
    guard let raw = rawText(cell, column, &report) else { return nil }
    let hasLost =
      cell.kind == .number || cell.kind == .date
      ? abs(cell.number) >= 1e15 : isScientific(TextCleaner.trimmed(raw))
    if hasLost {
      report.add(.digitsLost, column.field, sharing: column.headerArgument)
      return nil
    }
    let cleaned = TextCleaner.number(raw, upperCased: upperCased)
    // An apostrophe alone holds nothing.
    guard !cleaned.text.isEmpty else {
      if column.isRequired { report.add(.requiredValueMissing, column.field, sharing: column.headerArgument) }
      return nil
    }
    note(cleaned.changes, column, &report)
    return withinLength(cleaned.text, column, &report)
  }

  /// Length and characters of an ID are told here, where the text still is; what the number says is the rules' business.
  func residentID(_ cell: Cell, _ column: ColumnDeclaration, _ report: inout RowReport) -> ResidentID? {
    guard let text = number(cell, column, &report, upperCased: true) else { return nil }
    if let id = ResidentID(text) { return id }
    ResidentIDShape.report(text, field: column.field, &report)
    return nil
  }

  /// `1.10101E+17`: what is left of a long number when Excel's display of it was copied as text.
  private func isScientific(_ text: String) -> Bool {
    let upper = text.utf8
    guard upper.count < 24, upper.contains(UInt8(ascii: "+")) else { return false }
    return (text.contains("E+") || text.contains("e+")) && Double(text) != nil
  }

  /// A word of a closed list; an unknown one is reported with the list, under ORG-101 where that is its code.
  func choice<Value>(
    _ cell: Cell, _ column: ColumnDeclaration, _ report: inout RowReport, _ table: WordTable<Value>
  ) -> Value? {
    if cell.kind == .text, let value = table.value(of: batch.bytes.span.extracting(cell.text)) { return value }
    guard let raw = rawText(cell, column, &report) else { return nil }
    let text = TextCleaner.choice(raw)
    guard !text.isEmpty else { return nil }
    if let value = table.value(of: Array(text.utf8).span) { return value }
    guard case .choice(let words) = column.content else { return nil }
    let allowed = allowedWords(words, insteadOf: text)
    if column.field == .category {
      report.add(.categoryUnknown, column.field, .text(CellReader.shortened(text)), allowed)
    } else {
      report.add(.valueNotAllowed, column.field, .text(column.header), .text(CellReader.shortened(text)), allowed)
    }
    return nil
  }

  /// The list, or of a long one the words that begin alike: nobody reads 58 names in a cell.
  private func allowedWords(_ words: [String], insteadOf text: String) -> FindingArgument {
    guard words.count > 20 else { return .text(words.joined(separator: "、")) }
    let alike = words.filter { $0.first == text.first }
    let shown = (alike.isEmpty ? Array(words.prefix(5)) : alike).joined(separator: "、")
    return .words(
      LocalizedText(
        zh: "\(shown) ……（共 \(words.count) 项，见该列的下拉列表）", en: "\(shown) … (\(words.count) in all, see the column's list)")
    )
  }

  /// A day or a month, from a real date cell, from text, or from a number like 201805.
  func date(_ cell: Cell, _ column: ColumnDeclaration, _ report: inout RowReport) -> PartialDate? {
    if cell.kind == .text, let date = DateText.readPlain(batch.bytes.span.extracting(cell.text)) { return date }
    guard let raw = rawText(cell, column, &report) else { return nil }
    let date: PartialDate? =
      switch cell.kind {
      case .date: CellText.date(of: cell)
      case .number: DateText.read(number: cell.number)
      case .text: DateText.read(TextCleaner.trimmed(raw))
      default: nil
      }
    if date == nil, !TextCleaner.trimmed(raw).isEmpty {
      report.add(.notADate, column.field, .text(column.header), .text(CellReader.shortened(raw)))
    }
    return date
  }

  /// Whether the cell holds anything but spaces.
  func isBlank(_ cell: Cell) -> Bool {
    guard cell.kind == .text else { return false }
    guard let first = batch.bytes[cell.text].first else { return true }
    // Plain ASCII or the lead byte of a Chinese character: no kind of space.
    if (first > 0x20 && first < 0x7F) || (0xE4...0xE9).contains(first) { return false }
    return TextCleaner.trimmed(String(decoding: batch.bytes[cell.text], as: UTF8.self)).isEmpty
  }

  private func note(_ changes: CleaningChanges, _ column: ColumnDeclaration, _ report: inout RowReport) {
    guard !changes.isEmpty else { return }
    report.add(.cleaned, column.field, .text(column.header), .words(changes.words))
  }

  private func withinLength(_ text: String, _ column: ColumnDeclaration, _ report: inout RowReport) -> String? {
    guard !text.isEmpty else { return nil }
    guard text.utf8.count > column.maximumLength, text.unicodeScalars.count > column.maximumLength else { return text }
    report.add(
      .tooLong, column.field, .text(column.header), .number(text.unicodeScalars.count), .number(column.maximumLength))
    return nil
  }

  /// A sender's text inside a message: an ID typed into the wrong column must not travel in full, nor cut in two.
  static func shortened(_ text: String) -> String {
    String(TextCleaner.choice(Masking.masked(String(text.prefix(200)))).prefix(20))
  }
}
