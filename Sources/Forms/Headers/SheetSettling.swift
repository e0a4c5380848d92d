import RosterModel
public import WorkbookReader

extension FormRecognition {
  /// Which sheets are read for good: a copy of one that is read is not, one that goes on without a header is, and every
  /// sheet that holds data and is not taken is named (HDR-107). Reads the sheets concerned to their ends; a workbook of
  /// one sheet costs nothing. Throws `WorkbookError` for a sheet that is to be read.
  ///
  /// Texts in a code page that the file does not name are a matter of the whole file too (HDR-112).
  public func settled(in workbook: any SheetRows) throws -> FormRecognition {
    let settled = try settledSheets(in: workbook)
    guard workbook.isCodePageGuessed else { return settled }
    return settled.with(settled.layouts, settled.findings + [Finding(.codePageGuessed)])
  }

  private func settledSheets(in workbook: any SheetRows) throws -> FormRecognition {
    guard !layouts.isEmpty, workbook.sheets.count > 1 else { return self }
    let copies = try SheetCopies(layouts, in: workbook)
    let headed = layouts.filter { copies.original(of: $0) == nil }
    var read: [SheetLayout] = []
    var notices: [Finding] = []
    for sheet in workbook.sheets {
      if let layout = headed.first(where: { $0.sheet == sheet }) {
        read.append(layout)
        continue
      }
      let layout = (layouts + others).first { $0.sheet == sheet }
      if layout == nil, let above = read.last ?? headed.first,
        let more = try ContinuedSheet(sheet, below: above, in: workbook)
      {
        read.append(more.layout)
        notices.append(more.notice)
        continue
      }
      let unread = UnreadSheet(
        sheet, below: layout?.header.row, copyOf: layout.flatMap { copies.original(of: $0) }, isStamped: stamp != nil,
        hasNoForm: others.contains { $0.sheet == sheet })
      if let notice = try unread.notice(in: workbook) { notices.append(notice) }
    }
    let kept = findings.filter { finding in
      finding.location.sheet == nil || read.contains { $0.sheet.name == finding.location.sheet }
    }
    return with(read, kept + notices)
  }

  private func with(_ layouts: [SheetLayout], _ findings: [Finding]) -> FormRecognition {
    FormRecognition(
      form: form, formByHeaders: formByHeaders, stamp: stamp, layouts: layouts, others: others, findings: findings)
  }
}

/// A sheet that is not read.
private struct UnreadSheet {
  private let sheet: SheetInfo
  private let header: Int?
  private let original: String?
  private let isStamped: Bool
  private let hasNoForm: Bool

  init(_ sheet: SheetInfo, below header: Int?, copyOf original: String?, isStamped: Bool, hasNoForm: Bool) {
    (self.sheet, self.header, self.original) = (sheet, header, original)
    (self.isStamped, self.hasNoForm) = (isStamped, hasNoForm)
  }

  /// nil for a sheet without data, and for those that Roster itself writes.
  func notice(in workbook: any SheetRows) throws -> Finding? {
    if sheet.name == Stamp.sheetName || (isStamped && NotesName.ownSheets.contains(sheet.name)) { return nil }
    let rows = try count(in: workbook)
    guard rows > 0 else { return nil }
    return Finding(.sheetNotRead, arguments: [.text(sheet.name), .words(reason), .number(rows)])
  }

  private var reason: LocalizedText {
    if let original { return LocalizedText(zh: "与“\(original)”内容相同", en: "it is the same as “\(original)”") }
    if sheet.visibility != .visible { return LocalizedText(zh: "工作表是隐藏的", en: "it is hidden") }
    if hasNoForm { return LocalizedText(zh: "表头与本表的模板不符", en: "its header is not that of the form") }
    if NotesName.isNotes(sheet.name) { return LocalizedText(zh: "名称是说明或示例", en: "it is called notes or a sample") }
    return LocalizedText(zh: "没有可识别的表头", en: "it has no header that is known")
  }

  /// Rows that hold data; what is called notes has data only where it looks like a table or names somebody. As far as a
  /// damaged sheet can be read: it is not for its sake that the file was handed in.
  private func count(in workbook: any SheetRows) throws -> Int {
    let least = NotesName.isNotes(sheet.name) ? SampleSheet.tableCells : 1
    var rows = 0
    do {
      try workbook.readRows(of: sheet) { batch in
        let reader = CellReader(batch: batch)
        for row in batch.rows where row.number > header ?? 0 {
          if row.cells.count >= least ? reader.holdsAnything(row) : reader.holdsResidentID(row) { rows += 1 }
        }
        return true
      }
    } catch is WorkbookError {
      return max(rows, 1)
    }
    return rows
  }
}

extension CellReader {
  /// Whether any cell of the row holds more than spaces.
  func holdsAnything(_ row: Row) -> Bool { batch.cells[row.cells].contains { !isBlank($0) } }

  /// Whether a cell of the row is somebody's resident ID.
  fileprivate func holdsResidentID(_ row: Row) -> Bool {
    batch.cells[row.cells].contains { $0.kind == .text && EntryCells.isResidentID(batch.text(of: $0)) }
  }
}
