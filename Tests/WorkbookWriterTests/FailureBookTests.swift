import Foundation
import Testing
import WorkbookWriter

@Suite struct FailureBookTests {
  private func write(
    _ rows: [FailureRow], limit: Int = 5000, extra: [SheetColumn] = [], to book: BookOnDisk
  ) throws -> FailureBookWriter {
    let writer = try FailureBookWriter(
      path: book.path, form: Sample.form(), extraColumns: extra, closingColumns: Sample.closing, commentLimit: limit,
      commentAuthor: "花名册")
    for row in rows { try writer.write(row) }
    try writer.finish(summary: Sample.summary)
    return writer
  }

  @Test func rowsKeepTheirOrderAndValues() throws {
    let book = try BookOnDisk()
    var odd = Sample.row(2)
    odd.values[1] = .text("=1+1")
    odd.values[2] = .boolean(true)
    odd.values[4] = .text(" 前后有空格 ")
    _ = try write([Sample.row(1), odd], to: book)
    let sheet = try book.sheet(1)
    #expect(sheet.cellText("B2") == "王小明")
    #expect(sheet.cell("A2")?.between("<v>", "</v>") == "1")
    #expect(sheet.cell("D2")?.between("<v>", "</v>") == "43589")
    #expect(sheet.cell("E2") == nil)
    #expect(sheet.cellText("B3") == "=1+1")
    #expect(!sheet.contains("<f>"))
    #expect(sheet.cell("C3")?.contains("t=\"b\"><v>1</v>") == true)
    #expect(sheet.contains("<t xml:space=\"preserve\"> 前后有空格 </t>"))
    #expect(sheet.cell("G3")?.between("<v>", "</v>") == "3")
  }

  @Test func theFormComesAlong() throws {
    let book = try BookOnDisk()
    var row = Sample.row(1)
    row.values.insert(.text("一班"), at: 5)
    _ = try write([row], extra: [SheetColumn(header: "班级")], to: book)
    let sheet = try book.sheet(1)
    #expect(["E1", "F1", "G1", "H1"].map { sheet.cellText($0) } == ["支部", "班级", "失败原因", "原行号"])
    #expect(Set(["A1", "B1", "F1", "G1"].map { sheet.cellStyle($0) }).count == 4, "four looks of headers")
    #expect(sheet.contains("sqref=\"C2:C51\"><formula1>\"男,女\"</formula1>"))
    #expect(sheet.contains("<autoFilter ref=\"A1:H2\"/>"))
    let workbook = try book.part("xl/workbook.xml")
    let names = workbook.components(separatedBy: "<sheet name=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(names == ["花名册", "导入结果", "填写说明", "_roster"])
  }

  @Test func dropdownsReachAsFarAsTheRows() throws {
    let book = try BookOnDisk()
    _ = try write((1...60).map { Sample.row(Double($0)) }, to: book)
    #expect(try book.sheet(1).contains("sqref=\"C2:C61\""))
    #expect(try book.sheet(1).contains("<autoFilter ref=\"A1:G61\"/>"))
  }

  @Test func marksColourAndComment() throws {
    let book = try BookOnDisk()
    let marks = [
      CellMark(column: 1, severity: .warning, comment: "第一"), CellMark(column: 1, severity: .failure, comment: "第二"),
      CellMark(column: 3, severity: .warning, comment: ""), CellMark(column: 4, severity: .failure, comment: "缺"),
    ]
    _ = try write([Sample.row(1, marks: marks)], to: book)
    let (sheet, styles) = (try book.sheet(1), try book.part("xl/styles.xml"))
    #expect(try fill(of: "B2", sheet, styles) == "FFFFC7CE")
    #expect(try fill(of: "D2", sheet, styles) == "FFFFEB9C")
    #expect(try fill(of: "E2", sheet, styles) == "FFFFC7CE", "a blank cell is coloured too")
    #expect(try fill(of: "C2", sheet, styles) == nil)
    let comments = try book.part("xl/comments1.xml")
    #expect(comments.contains("<author>花名册</author>"))
    let places = comments.components(separatedBy: "<comment ").dropFirst().map { $0.between("ref=\"", "\"") }
    #expect(places == ["B1", "B2", "E2"])
    #expect(comments.contains("<t>第一\n第二</t>"))
  }

  /// The background colour of a cell, by way of its format.
  private func fill(of reference: String, _ sheet: String, _ styles: String) throws -> String? {
    let formats = try #require(styles.between("<cellXfs", "</cellXfs>")).components(separatedBy: "<xf ")
    let format = formats[try #require(sheet.cellStyle(reference)) + 1]
    let fills = try #require(styles.between("<fills", "</fills>")).components(separatedBy: "<fill>")
    let number = try #require(format.between("fillId=\"", "\"").flatMap { Int($0) })
    return fills[number + 1].between("fgColor rgb=\"", "\"")
  }

  @Test func beyondTheLimitCellsAreOnlyColoured() throws {
    let book = try BookOnDisk()
    let rows = (1...5).map { Sample.row(Double($0), marks: [CellMark(column: 1, severity: .failure, comment: "错")]) }
    let writer = try write(rows, limit: 3, to: book)
    #expect(writer.commentsWritten == 3)
    #expect(writer.commentsOmitted == 2)
    #expect(try book.part("xl/comments1.xml").components(separatedBy: "<comment ").count == 1 + 1 + 3)
    let (sheet, styles) = (try book.sheet(1), try book.part("xl/styles.xml"))
    #expect(try fill(of: "B6", sheet, styles) == "FFFFC7CE")
  }

  /// A sheet has only so many rows; none is left out for that.
  @Test func rowsBeyondASheetGoOnTheNext() throws {
    let book = try BookOnDisk()
    let writer = try FailureBookWriter(
      path: book.path, form: Sample.form(), closingColumns: Sample.closing, commentAuthor: "花名册", rowsPerSheet: 4)
    for number in 1...7 {
      let mark = CellMark(column: 1, severity: .failure, comment: "错\(number)")
      try writer.write(Sample.row(Double(number), marks: [mark]))
    }
    try writer.finish(summary: Sample.summary)
    let names = try book.part("xl/workbook.xml").components(separatedBy: "<sheet name=\"").dropFirst()
    #expect(names.map { $0.prefix { $0 != "\"" } } == ["花名册", "花名册 (2)", "花名册 (3)", "导入结果", "填写说明", "_roster"])
    let sheets = try (1...3).map { try book.sheet($0) }
    #expect(sheets.map { $0.components(separatedBy: "<row ").count - 2 } == [3, 3, 1])
    #expect(sheets.map { $0.cell("A2")?.between("<v>", "</v>") } == ["1", "4", "7"])
    #expect(sheets.allSatisfy { $0.cellText("B1") == "*姓名" && $0.contains("<formula1>\"男,女\"</formula1>") })
    #expect(try book.part("xl/comments3.xml").contains("<t>错7</t>"))
  }

  @Test func textsThatWouldBreakTheBook() throws {
    let book = try BookOnDisk()
    var row = Sample.row(1)
    row.values[1] = .text("a\u{0}b_x0041_<&>\u{FFFE}")
    row.values[2] = .text(String(repeating: "长", count: 40_000))
    row.values[0] = .number(.nan)
    row.values[6] = .number(-.infinity)
    _ = try write([row], to: book)
    let sheet = try book.sheet(1)
    #expect(sheet.cellText("B2") == "a\u{FFFD}b_x005F_x0041_&lt;&amp;&gt;\u{FFFD}")
    #expect(sheet.cellText("C2")?.utf16.count == 32_767)
    #expect(sheet.cellText("C2")?.hasSuffix("长…") == true)
    #expect(sheet.cellText("A2") == "nan")
    #expect(sheet.cellText("G2") == "-inf")
  }

  @Test func wrappedReasonsGetTheirHeight() throws {
    let book = try BookOnDisk()
    var row = Sample.row(1)
    row.values[5] = .text(String(repeating: "原因", count: 30))
    _ = try write([row, Sample.row(2)], to: book)
    let sheet = try book.sheet(1)
    #expect(sheet.contains("<row r=\"2\" ht=\"78\" customHeight=\"1\">"))
    #expect(sheet.contains("<row r=\"3\">"))
  }

  @Test func summary() throws {
    let book = try BookOnDisk()
    _ = try write([Sample.row(1)], to: book)
    let sheet = try book.sheet(2)
    #expect(sheet.cellText("A1") == "成功导入 47 位团员，3 位团员导入失败")
    #expect(["A3", "B3", "A4"].map { sheet.cellText($0) } == ["文件", "a.xlsx", "行数"])
    #expect(sheet.cell("B4")?.between("<v>", "</v>") == "50")
    #expect(["A6", "B6", "C6", "A7", "B7"].map { sheet.cellText($0) } == ["代码", "原因", "数量", "RID-103", "校验码"])
    #expect(sheet.cell("C7")?.between("<v>", "</v>") == "3")
  }

  @Test func sameInputSameBytes() throws {
    let (first, second) = (try BookOnDisk(), try BookOnDisk())
    let rows = (1...20).map { Sample.row(Double($0), marks: [CellMark(column: 1, severity: .failure, comment: "错")]) }
    for book in [first, second] { _ = try write(rows, to: book) }
    #expect(try first.bytes == second.bytes)
  }

  @Test func misuseIsRefused() throws {
    let book = try BookOnDisk()
    let writer = try FailureBookWriter(
      path: book.path, form: Sample.form(), closingColumns: Sample.closing, commentAuthor: "a")
    #expect(throws: WriteError.columnCount(expected: 7, found: 1)) { try writer.write(FailureRow(values: [.blank])) }
    #expect(throws: WriteError.columnCount(expected: 7, found: 8)) {
      try writer.write(Sample.row(1, marks: [CellMark(column: 7, severity: .failure, comment: "")]))
    }
    try writer.finish(summary: Sample.summary)
    #expect(throws: WriteError.closed) { try writer.write(Sample.row(1)) }
    #expect(throws: WriteError.closed) { try writer.finish(summary: Sample.summary) }
  }

  /// The library itself would report success and leave half a book.
  @Test func aFullDiskIsNoticed() throws {
    let writer = try FailureBookWriter(
      path: "/dev/full", form: Sample.form(), closingColumns: Sample.closing, commentAuthor: "a")
    try writer.write(Sample.row(1))
    let error = #expect(throws: WriteError.self) { try writer.finish(summary: Sample.summary) }
    guard case .noSpace(path: "/dev/full", errno: _) = error else {
      Issue.record("another error: \(String(describing: error))")
      return
    }
    #expect(throws: WriteError.closed) { try writer.finish(summary: Sample.summary) }
  }

  /// The library forgets its temporary files when a workbook is freed unfinished.
  @Test func abandonedWritersKeepNoFilesOpen() throws {
    func openFiles() throws -> Int { try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count }
    let book = try BookOnDisk()
    let before = try openFiles()
    for _ in 0..<200 {
      let writer = try FailureBookWriter(
        path: book.path, form: Sample.form(), closingColumns: Sample.closing, commentAuthor: "a")
      try writer.write(Sample.row(1, marks: [CellMark(column: 1, severity: .failure, comment: "错")]))
    }
    // Other tests run beside this one and open a few.
    #expect(try openFiles() - before < 100)
  }
}
