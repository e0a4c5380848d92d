import RosterModel
import Testing
import WorkbookReader

@testable import Forms

/// Which sheets of a workbook are read, and what is said of the others (HDR-107).
@Suite struct SheetSettlingTests {
  /// Sheets that live in the test.
  private struct HandMadeSheets: SheetRows {
    var sheets: [SheetInfo] = []
    var batches: [RowBatch] = []

    mutating func add(
      _ name: String, _ rows: [[String]], _ visibility: SheetInfo.Visibility = .visible, from first: Int = 1
    ) {
      sheets.append(SheetInfo(index: sheets.count, name: name, visibility: visibility))
      batches.append(
        RowBatch(
          rows.enumerated().map { index, cells in
            (first + index, Dictionary(uniqueKeysWithValues: cells.enumerated().map { ($0, Value.text($1)) }))
          }))
    }

    func readRows(of sheet: SheetInfo, batchRows: Int, _ body: (RowBatch) throws -> Bool) throws {
      _ = try body(batches[sheet.index])
    }
  }

  private let header = FormDeclaration.of(.branchMembers).columns.map(\.header)

  private func settled(_ sheets: HandMadeSheets) throws -> (read: [String], said: [String]) {
    let recognition = try FormRecognition.recognise(sheets).settled(in: sheets)
    return (
      recognition.layouts.map(\.sheet.name),
      recognition.findings.map { "\($0.code.rawValue) \($0.message(in: .zh))" }
    )
  }

  @Test func oneSheet() throws {
    var sheets = HandMadeSheets()
    sheets.add("名单", [header, ["1", "甲"]])
    #expect(try settled(sheets) == (["名单"], []))
  }

  @Test func sheetsOfAnotherKind() throws {
    var sheets = HandMadeSheets()
    sheets.add("未交团费", [["序号", "姓名", "身份证号", "金额"], ["1", "甲", "1", "5"], ["2", "乙", "2", "5"]])
    sheets.add("名单", [header, ["1", "甲"]])
    sheets.add("空", [])
    sheets.add("续", [["9", "癸"]])
    #expect(
      try settled(sheets) == (
        ["名单"], ["HDR-107 工作表“未交团费”没有读取（表头与本表的模板不符），其中有 2 行内容", "HDR-107 工作表“续”没有读取（没有可识别的表头），其中有 1 行内容"]
      ))
  }

  /// A roster that lacks a column is a roster.
  @Test func sheetsThatLackAColumn() throws {
    var sheets = HandMadeSheets()
    sheets.add("男", [header, ["1", "甲"]])
    sheets.add("女", [header.filter { $0 != "学历" }, ["1", "乙"]])
    #expect(try settled(sheets) == (["男", "女"], ["HDR-102 缺少必填列：学历"]))
  }

  @Test func copies() throws {
    var sheets = HandMadeSheets()
    sheets.add("名单", [header, ["1", "甲"], ["2", "乙"]])
    sheets.add("名单 (2)", [header, ["1", "甲"], ["2", "乙"]], from: 5)
    sheets.add("改", [header, ["1", "甲"], ["2", "丙"]])
    sheets.add("少", [header, ["1", "甲"]])
    #expect(
      try settled(sheets) == (["名单", "改", "少"], ["HDR-107 工作表“名单 (2)”没有读取（与“名单”内容相同），其中有 2 行内容"]))
  }

  @Test func hiddenOnesAndNotes() throws {
    var sheets = HandMadeSheets()
    sheets.add("名单", [header, ["1", "甲"]])
    sheets.add("旧", [header, ["1", "乙"]], .hidden)
    sheets.add("更旧", [["1"]], .veryHidden)
    sheets.add("填写说明", [["请按身份证填写"], ["二"]])
    sheets.add("样表", [header, ["1", "丙", "3"]])
    #expect(
      try settled(sheets) == (
        ["名单"],
        [
          "HDR-107 工作表“旧”没有读取（工作表是隐藏的），其中有 2 行内容", "HDR-107 工作表“更旧”没有读取（工作表是隐藏的），其中有 1 行内容",
          "HDR-107 工作表“样表”没有读取（名称是说明或示例），其中有 2 行内容",
        ]
      ))
  }
}
