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

    let isCodePageGuessed = false

    func mergedCells(of sheet: SheetInfo) -> [MergedCells] { [] }

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
        ["名单"], ["HDR-107 工作表“未交团费”没有导入（表头与本表的模板不符），其中有 2 行内容", "HDR-107 工作表“续”没有导入（没有可识别的表头），其中有 1 行内容"]
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
      try settled(sheets) == (["名单", "改", "少"], ["HDR-107 工作表“名单 (2)”没有导入（与“名单”内容相同），其中有 2 行内容"]))
  }

  @Test func hiddenOnesAndNotes() throws {
    var sheets = HandMadeSheets()
    sheets.add("名单", [header, ["1", "甲"]])
    sheets.add("旧", [header, ["1", "乙"]], .hidden)
    sheets.add("更旧", [["1"]], .veryHidden)
    sheets.add("填写说明", [["请按身份证填写"], ["二"]])
    sheets.add("样表", [header, ["1", "丙", "3"]])
    sheets.add("说明", [["丁", "320102200809050037"], ["戊"]])
    #expect(
      try settled(sheets) == (
        ["名单"],
        [
          "HDR-107 工作表“旧”没有导入（工作表是隐藏的），其中有 2 行内容", "HDR-107 工作表“更旧”没有导入（工作表是隐藏的），其中有 1 行内容",
          "HDR-107 工作表“样表”没有导入（名称是说明或示例），其中有 2 行内容",
          "HDR-107 工作表“说明”没有导入（名称是说明或示例），其中有 1 行内容",
        ]
      ))
  }

  private let row = ["1", "甲", "320102200809050010", "男", "汉族", "共青团员", "高中", "2023-05", "", "否"]

  /// A list that goes on without a header is read to be asked about, also before the sheet that has one.
  @Test func sheetsThatGoOn() throws {
    var sheets = HandMadeSheets()
    sheets.add("前", [row])
    sheets.add("名单", [header, row])
    sheets.add("续", [["接上页"], row, row, ["", "", ""]])
    sheets.add("藏", [row], .hidden)
    sheets.add("宽", [row + Array(repeating: "5", count: 20)])
    sheets.add("别", [["320102200809050010", "甲", "1"], ["320102200809050010", "乙", "2"]])
    sheets.add("样表", [row])
    let recognition = try FormRecognition.recognise(sheets).settled(in: sheets)
    #expect(recognition.layouts.map(\.sheet.name) == ["前", "名单", "续"])
    #expect(recognition.layouts.map(\.header.row) == [0, 1, 0])
    #expect(recognition.layouts.map(\.continues) == ["名单", nil, "名单"])
    let goesOn = "没有表头，像是“名单”的续表：请把表头行复制到它的第一行，或把各行移到“名单”的名单下面"
    #expect(
      recognition.findings.map { $0.message(in: .zh) } == [
        "工作表“前”没有导入（\(goesOn)），其中有 1 行内容", "工作表“续”没有导入（\(goesOn)），其中有 2 行内容",
        "工作表“藏”没有导入（工作表是隐藏的），其中有 1 行内容", "工作表“宽”没有导入（没有可识别的表头），其中有 1 行内容",
        "工作表“别”没有导入（没有可识别的表头），其中有 2 行内容", "工作表“样表”没有导入（名称是说明或示例），其中有 1 行内容",
      ])
  }

  /// The rows of such a sheet fail until 原行号, which says where they stood, is cleared.
  @Test func rowsAreAskedAbout() throws {
    var sheets = HandMadeSheets()
    sheets.add("名单", [header + ["原行号"], row])
    sheets.add("续", [row])
    let recognition = try FormRecognition.recognise(sheets).settled(in: sheets)
    let codes = try recognition.layouts.map { try decoded($0, sheets).map { ($0.originalRow, $0.report.codes) }[0] }
    #expect(codes.map(\.0) == [nil, "续!1"])
    #expect(codes.map(\.1) == [[], ["HDR-110"]])
    for (original, found) in [("续!1", ["HDR-110"]), ("!7", ["HDR-110"]), ("7", []), ("续!", []), ("", [])] {
      var returned = HandMadeSheets()
      returned.add(
        "名单", [header + ["原行号"], row + Array(repeating: "", count: header.count - row.count) + [original]])
      let layout = try #require(try FormRecognition.recognise(returned).layouts.first)
      #expect(try decoded(layout, returned).map(\.report.codes) == [found], "\(original)")
    }
  }

  private func decoded(_ layout: SheetLayout, _ sheets: HandMadeSheets) throws -> [DecodedRow<PersonEntry>] {
    var rows: [DecodedRow<PersonEntry>] = []
    try sheets.readRows(of: layout.sheet) { batch in
      rows += EntryStream.decode(batch, layout: layout, decoder: PersonDecoder(form: .branchMembers))
      return true
    }
    return rows
  }

  /// What the name counts for beside rows and other sheets.
  @Test func samples() throws {
    let invented = [row[0], "张三", "XXXXXXXXXXXXXXXXXX"] + row[3...]
    for (name, rows, beside, isRead) in [
      ("高一2（样表）", [row], [header, row], true), ("高一2（样表）", [invented], [header, row], false),
      ("样表", [row, row, row], [header, row], false), ("样表", [row, row, row, row], [header, row], true),
      ("样表", [invented, invented, invented, invented], [header, row], false), ("填写示例2", [row], [["请填写"]], true),
      ("名单（见说明）", [invented], [["请填写"]], true), ("名单（见说明）", [invented], [header, row], true),
      ("样表", [row], [["姓 名", "证件", "电话"]], false),
    ] as [(String, [[String]], [[String]], Bool)] {
      var sheets = HandMadeSheets()
      sheets.add(name, [header] + rows)
      sheets.add("其他", beside)
      let read = try FormRecognition.recognise(sheets).layouts.map(\.sheet.name)
      #expect(read.contains(name) == isRead, "\(name) \(rows.count) \(beside)")
    }
  }
}

extension RowReport {
  fileprivate var codes: [String] { findings.map(\.code.rawValue) }
}
