/// Writes a blank form: header, dropdowns, notes, and the hidden sheet by which it is recognised later.
///
/// - Parameter path: written as it is; a failure leaves an unusable file there.
public func writeBlankForm(_ form: BlankForm, to path: String) throws(WriteError) {
  let book = try XlsxBook(path: path, created: form.created)
  let sheet = try FormSheet(form, in: book)
  try sheet.complete(rows: 0)
  try sheet.writeSheetsBehind()
  try book.close()
}
