/// What a file is, judged by its content and never by its name.
public enum FileKind: String, Sendable {
  case xlsx, xls, xlsb, ods, numbers
  /// A workbook or sheet of Excel 2, 3 or 4.
  case xlsOld
  /// A compound file that holds an encrypted Office document.
  case encryptedOffice
  /// Word processing and presentation documents, old and new.
  case doc, docx, pptx
  case html, xml, xml2003, pdf, rtf, image
  /// CSV or other text without a signature of its own.
  case text
  /// An archive that holds no document known here, or is too damaged to tell.
  case zip, rar, sevenZip, gzip
  /// A compound file that holds no document known here.
  case compoundFile
  case empty, unknown

  /// Judges a whole file by its content.
  public static func sniff(_ bytes: [UInt8]) -> FileKind {
    if bytes.isEmpty { return .empty }
    switch Signature.find(in: bytes.span) {
    case .zip: return (try? ZipArchive(bytes, limits: .standard)).map(ofPackage) ?? .zip
    case .compoundFile: return CompoundFileKind.find(in: bytes)
    case .bareWorkbook: return .xls
    case .kind(let kind): return kind
    case .none: return TextKind.find(in: bytes.span)
    }
  }

  /// Judges a zip archive by the names of its entries.
  static func ofPackage(_ archive: ZipArchive) -> FileKind {
    let marks: [(FileKind, String)] = [
      (.xlsx, "xl/workbook.xml"), (.xlsb, "xl/workbook.bin"), (.docx, "word/document.xml"),
      (.pptx, "ppt/presentation.xml"), (.numbers, "index/document.iwa"),
    ]
    if let mark = marks.first(where: { archive.entry(named: $0.1) != nil }) { return mark.0 }
    if archive.entry(named: "mimetype") != nil && archive.entry(named: "content.xml") != nil { return .ods }
    return (try? WorkbookLocation.find(in: archive, limits: .standard)) == nil ? .zip : .xlsx
  }
}
