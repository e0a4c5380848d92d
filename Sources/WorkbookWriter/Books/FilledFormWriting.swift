/// Writes a form with rows in it, for somebody else to complete: as many values in each row as there are columns.
///
/// - Parameter path: written as it is; a failure leaves an unusable file there.
public func writeFilledForm(
  _ form: BlankForm, rows: some Sequence<[WrittenValue]>, to path: String
) throws(WriteError) {
  let book = try XlsxBook(path: path, created: form.created)
  let sheet = try FormSheet(form, in: book)
  var palettes: [ColumnPalette] = []
  for column in form.columns { palettes.append(try ColumnPalette(column, in: book)) }
  var count = 0
  for values in rows {
    guard values.count == palettes.count else {
      throw .columnCount(expected: palettes.count, found: values.count)
    }
    for (column, value) in values.enumerated() where value != .blank {
      try sheet.sheet.write(
        value, row: sheet.firstDataRow + count, column: column, palettes[column].format(for: value, nil))
    }
    count += 1
  }
  try sheet.complete(rows: count)
  try sheet.writeSheetsBehind()
  try book.close()
}
