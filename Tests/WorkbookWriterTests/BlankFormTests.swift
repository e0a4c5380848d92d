import Testing
import WorkbookWriter

@Suite struct BlankFormTests {
  private func written(_ form: BlankForm) throws -> BookOnDisk {
    let book = try BookOnDisk()
    try writeBlankForm(form, to: book.path)
    return book
  }

  @Test func headerIsFrozenFilterableAndRepeatedInPrint() throws {
    let book = try written(Sample.form())
    let sheet = try book.sheet(1)
    #expect(["A1", "B1", "C1", "D1", "E1"].map { sheet.cellText($0) } == ["序号", "*姓名", "性别", "入团时间", "支部"])
    #expect(sheet.contains("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"))
    #expect(sheet.contains("<autoFilter ref=\"A1:E51\"/>"))
    #expect(sheet.contains("fitToHeight=\"0\" orientation=\"landscape\""))
    #expect(try book.part("xl/workbook.xml").contains("'花名册'!$1:$1"))
    #expect(sheet.cellStyle("A1") != sheet.cellStyle("B1"), "required columns look different")
  }

  @Test func aTitleMovesTheHeaderDown() throws {
    let sheet = try written(Sample.form(title: "团员花名册（2026）")).sheet(1)
    #expect(sheet.cellText("A1") == "团员花名册（2026）")
    #expect(sheet.cellText("B2") == "*姓名")
    #expect(sheet.contains("<pane ySplit=\"2\" topLeftCell=\"A3\""))
    #expect(sheet.contains("<autoFilter ref=\"A2:E52\"/>"))
    #expect(sheet.contains("sqref=\"C3:C52\""))
  }

  @Test func shortListsStandInTheRuleAndLongOnesInTheHiddenSheet() throws {
    let book = try written(Sample.form())
    let sheet = try book.sheet(1)
    #expect(sheet.contains("sqref=\"C2:C51\"><formula1>\"男,女\"</formula1>"))
    #expect(sheet.contains("errorStyle=\"warning\""))
    #expect(sheet.contains("sqref=\"E2:E51\"><formula1>_roster!$D$1:$D$100</formula1>"))
    #expect(try book.sheet(3).cellText("D1") == "组织0")
    #expect(try book.sheet(3).cellText("D100") == "组织99")
    #expect(sheet.contains("promptTitle=\"姓名\" prompt=\"与身份证一致\" sqref=\"B2:B51\""))
  }

  @Test func stampAndNotes() throws {
    let book = try written(Sample.form())
    let workbook = try book.part("xl/workbook.xml")
    #expect(workbook.contains("<sheet name=\"填写说明\" sheetId=\"2\""))
    #expect(workbook.contains("<sheet name=\"_roster\" sheetId=\"3\" state=\"hidden\""))
    let stamp = try book.sheet(3)
    #expect(["A1", "B1", "A2", "B2"].map { stamp.cellText($0) } == ["form", "branch-members", "version", "1"])
    #expect(try book.sheet(2).cellText("A2") == "第一条")
    let comments = try book.part("xl/comments1.xml")
    #expect(comments.contains("<comment ref=\"B1\"") && comments.contains("写全名"))
  }

  /// Empty cells of a text column must be text already, or Excel destroys the number typed into them.
  @Test func emptyCellsHaveTheirColumnsFormat() throws {
    let book = try written(Sample.form())
    let style = try #require(try book.sheet(1).between("<col min=\"2\" max=\"2\" ", ">")?.between("style=\"", "\""))
    let styles = try book.part("xl/styles.xml")
    let formats = try #require(styles.between("<cellXfs", "</cellXfs>")).components(separatedBy: "<xf ").dropFirst()
    #expect(formats[try #require(Int(style)) + 1].hasPrefix("numFmtId=\"49\""))
    #expect(styles.contains("formatCode=\"yyyy-mm-dd\""))
  }

  @Test func sameInputSameBytes() throws {
    let (first, second) = (try written(Sample.form()), try written(Sample.form()))
    #expect(try first.bytes == second.bytes)
    var other = Sample.form()
    other.created = (2026, 11, 22)
    #expect(try first.bytes != written(other).bytes)
    #expect(try first.part("docProps/core.xml").contains("2026-11-21T00:00:00Z"))
  }

  @Test func errors() throws {
    let path = "/nonexistent-folder/book.xlsx"
    #expect(throws: WriteError.cannotCreate(path: path)) { try writeBlankForm(Sample.form(), to: path) }
    var form = Sample.form()
    form.sheetName = "a/b"
    let book = try BookOnDisk()
    let error = #expect(throws: WriteError.self) { try writeBlankForm(form, to: book.path) }
    guard case .write(code: 15, message: _) = error else {
      Issue.record("another error: \(String(describing: error))")
      return
    }
  }
}
