/// Where each dropdown's values stand: within the rule itself, or in a column of the hidden sheet.
struct DropdownLists {
  /// A rule holds at most this many characters, commas included.
  static let inlineLimit = 255

  /// The lists that need the hidden sheet, in its columns from D on, each once.
  private(set) var onSheet: [[String]] = []

  init(_ columns: [SheetColumn]) {
    for column in columns where !column.allowedValues.isEmpty && !Self.fitsInline(column.allowedValues) {
      if !onSheet.contains(column.allowedValues) { onSheet.append(column.allowedValues) }
    }
  }

  /// What the column's cells check and show; `nil` for nothing.
  func check(for column: SheetColumn) -> EntryCheck? {
    let formula = column.allowedValues.isEmpty ? nil : formula(for: column.allowedValues)
    guard formula != nil || column.inputMessage != nil || column.inputTitle != nil else { return nil }
    return EntryCheck(
      listFormula: formula, rule: column.errorStyle, title: column.inputTitle, message: column.inputMessage)
  }

  private func formula(for values: [String]) -> String {
    guard let place = onSheet.firstIndex(of: values) else { return "\"\(values.joined(separator: ","))\"" }
    let letters = ColumnLetters.of(StampPage.firstListColumn + place)
    return "\(StampPage.name)!$\(letters)$1:$\(letters)$\(values.count)"
  }

  /// A comma, a quotation mark or outer space within a value would be lost or misread in an inline list.
  private static func fitsInline(_ values: [String]) -> Bool {
    values.joined(separator: ",").utf16.count <= inlineLimit && values.allSatisfy(isSimple)
  }

  private static func isSimple(_ value: String) -> Bool {
    guard let first = value.unicodeScalars.first, let last = value.unicodeScalars.last else { return false }
    return !first.properties.isWhitespace && !last.properties.isWhitespace
      && value.unicodeScalars.allSatisfy { $0 != "," && $0 != "\"" && $0.value >= 0x20 }
  }
}
