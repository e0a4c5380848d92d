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
}
