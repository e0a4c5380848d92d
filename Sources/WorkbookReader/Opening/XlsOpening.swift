/// Finds the workbook in a compound file.
enum XlsOpening {
  /// Opens a compound file that holds an `.xls` workbook, or an `.xlsx` that Excel's built-in password encrypts. Throws
  /// what it is where it holds something else.
  static func open(_ bytes: [UInt8], limits: ReadLimits) throws(WorkbookError) -> any WorkbookDocument {
    let file: CompoundFile
    do { file = try CompoundFile(bytes) } catch {
      // Too damaged to walk: the names in it may still tell that it is encrypted, or no workbook at all. Where they tell
      // nothing it is damaged (Malformed/xls-header-only.xls); what it was, nobody can say.
      let kind = CompoundFileKind.of(nil, in: bytes.span)
      throw kind == .xls || kind == .compoundFile ? error : kind.refusal
    }
    let kind = CompoundFileKind.of(file, in: bytes.span)
    if kind == .compoundFile && file.streams.isEmpty { throw .damaged("the compound file has no streams") }
    if kind == .encryptedOffice { return try EncryptedPackage.open(file, limits: limits) }
    guard kind == .xls, let stream = workbook(in: file) else { throw kind.refusal }
    return try XlsDocument(file.bytes(of: stream), limits: limits)
  }

  /// The stream `Workbook` — [MS-XLS] 2.1.2, or `Book` of Excel 5 and 95. A file for both has both.
  private static func workbook(in file: CompoundFile) -> DirectoryEntry? {
    file.streams.first { $0.name == "workbook" } ?? file.streams.first { $0.name == "book" }
  }
}
