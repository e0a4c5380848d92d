import CXlsxWriter

/// What a spreadsheet program shows and checks while somebody types: a dropdown, a hint, or both.
struct EntryCheck {
  /// The dropdown as a formula: a quoted list or a range of cells; `nil` for a hint alone.
  var listFormula: String?
  var rule: EntryRule = .stop
  /// At most 32 characters are kept.
  var title: String?
  /// At most 255 characters are kept.
  var message: String?
}

extension XlsxSheet {
  /// Puts the check on a stretch of one column.
  func add(_ entry: EntryCheck, rows: ClosedRange<Int>, column: Int) throws(WriteError) {
    let sheet = unsafe try live()
    let texts = [
      entry.listFormula, entry.title.map { WritableText.prepared($0, limit: 32) },
      entry.message.map { WritableText.prepared($0, limit: 255) },
    ]
    let code = unsafe CStrings.with(texts) { strings in
      var validation = unsafe lxw_data_validation()
      unsafe validation.validate = UInt8(
        (entry.listFormula == nil ? LXW_VALIDATION_TYPE_ANY : LXW_VALIDATION_TYPE_LIST_FORMULA).rawValue)
      unsafe validation.error_type = UInt8(
        (entry.rule == .stop ? LXW_VALIDATION_ERROR_TYPE_STOP : LXW_VALIDATION_ERROR_TYPE_WARNING).rawValue)
      unsafe (validation.value_formula, validation.input_title, validation.input_message) =
        (strings[0], strings[1], strings[2])
      return unsafe worksheet_data_validation_range(
        sheet, UInt32(clamping: rows.lowerBound), UInt16(clamping: column), UInt32(clamping: rows.upperBound),
        UInt16(clamping: column), &validation)
    }
    try check(code)
  }
}
