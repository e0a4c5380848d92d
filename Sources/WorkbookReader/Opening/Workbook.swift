/// A workbook opened for reading.
public final class Workbook {
  private let document: any WorkbookDocument

  private init(_ document: any WorkbookDocument) {
    self.document = document
  }

  /// Opens the bytes of a whole file, whatever its name says. Reads the list of sheets, no rows.
  public static func open(_ bytes: [UInt8], limits: ReadLimits = .standard) throws(WorkbookError) -> Workbook {
    guard bytes.count <= limits.fileBytes else { throw .overLimit(.fileBytes) }
    switch Signature.find(in: bytes.span) {
    case .zip: return Workbook(try XlsxDocument(ZipArchive(bytes, limits: limits)))
    case .compoundFile: return Workbook(try XlsOpening.open(bytes, limits: limits))
    case .bareWorkbook: return Workbook(try XlsDocument(SectorBytes(wholeFile: bytes), limits: limits))
    default: throw FileKind.sniff(bytes).refusal
    }
  }

  /// Whether the texts of an `.xls` that names no code page were taken for Chinese.
  public var isCodePageGuessed: Bool { document.isCodePageGuessed }

  /// The worksheets in workbook order; chart, dialog and macro sheets are passed over.
  public var sheets: [SheetInfo] { document.sheets }

  /// Calls `body` with batches of up to `batchRows` rows, fewer where their text is long; none for an empty sheet.
  ///
  /// `body` returns false to stop; the rest is then not inflated. Throws `WorkbookError` and whatever `body` throws. An
  /// error may come after batches were handed out: their rows are then those of a damaged file.
  public func readRows(
    of sheet: SheetInfo, batchRows: Int = 512, path: ReadPath = .automatic, _ body: (RowBatch) throws -> Bool
  ) throws {
    try document.readRows(ofSheet: sheet.index, batchRows: batchRows, path: path, body)
  }

  func mergedCells(ofSheet index: Int) -> [MergedCells] { document.mergedCells[index] ?? [] }
}

extension FileKind {
  /// The error for a file of this kind, if it was opened as a workbook.
  var refusal: WorkbookError {
    switch self {
    case .encryptedOffice: .encrypted
    case .xlsOld, .xlsb, .ods, .numbers: .unsupported(self)
    // An .xlsx that got here has the marks of one but no workbook part that can be read.
    case .xlsx, .xls: .damaged("the workbook part is missing")
    default: .notAWorkbook(self)
    }
  }
}
