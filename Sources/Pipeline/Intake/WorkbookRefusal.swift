import RosterModel
import WorkbookReader

/// What the reader throws, in the words of the catalogue.
enum WorkbookRefusal {
  static func finding(for error: WorkbookError) -> Finding {
    switch error {
    case .notAWorkbook(let kind): Finding(.notAWorkbook, arguments: [.words(words(kind))])
    case .unsupported(let kind): Finding(.unsupportedKind, arguments: [.words(words(kind))])
    case .encrypted: Finding(.encrypted)
    case .damaged(let detail):
      Finding(.damaged, arguments: [.words(LocalizedText(zh: "内部结构错误（\(detail)）", en: detail))])
    case .overLimit(let limit): Finding(.overLimit, arguments: [.words(words(limit))])
    }
  }

  // An exhaustive switch over the kinds.
  private static func words(_ kind: FileKind) -> LocalizedText {
    switch kind {
    case .xls: LocalizedText(zh: "旧版 Excel 97-2003 工作簿 (.xls)", en: "an old Excel 97-2003 workbook (.xls)")
    case .xlsOld: LocalizedText(zh: "Excel 2.x–4.0 的工作簿 (.xls)", en: "a workbook of Excel 2, 3 or 4 (.xls)")
    case .xlsb: LocalizedText(zh: "二进制工作簿 (.xlsb)", en: "a binary workbook (.xlsb)")
    case .ods: LocalizedText(zh: "OpenDocument 表格 (.ods)", en: "an OpenDocument spreadsheet (.ods)")
    case .numbers: LocalizedText(zh: "Apple Numbers 表格", en: "an Apple Numbers spreadsheet")
    case .xlsx: LocalizedText(zh: "Excel 工作簿", en: "an Excel workbook")
    case .encryptedOffice: LocalizedText(zh: "加密的 Office 文件", en: "an encrypted Office file")
    case .doc, .docx: LocalizedText(zh: "Word 文档", en: "a Word document")
    case .pptx: LocalizedText(zh: "PowerPoint 演示文稿", en: "a PowerPoint presentation")
    case .html: LocalizedText(zh: "HTML 网页", en: "an HTML page")
    case .xml: LocalizedText(zh: "XML 文件", en: "an XML file")
    case .xml2003: LocalizedText(zh: "XML 表格 2003", en: "an XML Spreadsheet 2003")
    case .pdf: LocalizedText(zh: "PDF 文件", en: "a PDF file")
    case .rtf: LocalizedText(zh: "RTF 文档", en: "an RTF document")
    case .image: LocalizedText(zh: "图片", en: "a picture")
    case .text: LocalizedText(zh: "文本或 CSV 文件", en: "a text or CSV file")
    case .zip, .rar, .sevenZip, .gzip: LocalizedText(zh: "压缩包", en: "an archive")
    case .compoundFile: LocalizedText(zh: "其他 Office 文件", en: "some other Office file")
    case .empty: LocalizedText(zh: "空文件（0 字节）", en: "an empty file (0 bytes)")
    case .unknown: LocalizedText(zh: "无法识别的文件", en: "a file of unknown kind")
    }
  }

  // An exhaustive switch over the limits.
  static func words(_ limit: ReadLimit) -> LocalizedText {
    switch limit {
    case .fileBytes: LocalizedText(zh: "文件大小", en: "file size")
    case .entries: LocalizedText(zh: "压缩包内文件数", en: "number of parts")
    case .inflatedBytes: LocalizedText(zh: "解压后大小", en: "size when unpacked")
    case .inflationRatio: LocalizedText(zh: "压缩比异常", en: "compression ratio")
    case .sheets: LocalizedText(zh: "工作表数", en: "number of sheets")
    case .rows: LocalizedText(zh: "行数", en: "number of rows")
    case .columns: LocalizedText(zh: "列数", en: "number of columns")
    case .cellText: LocalizedText(zh: "单元格文字长度", en: "text in one cell")
    case .rowText: LocalizedText(zh: "一行的文字长度", en: "text in one row")
    case .sheetText: LocalizedText(zh: "工作表的文字总量", en: "text in the sheets")
    case .sharedStrings: LocalizedText(zh: "共享文字总量", en: "shared text")
    case .xmlDepth: LocalizedText(zh: "XML 嵌套层数", en: "nesting of the XML")
    case .attributes: LocalizedText(zh: "一个 XML 元素的属性数", en: "attributes of one XML element")
    }
  }
}
