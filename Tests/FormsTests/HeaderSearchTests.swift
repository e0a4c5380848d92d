import RosterModel
import Testing
import WorkbookReader

@testable import Forms

/// Which row, or which two rows, of a sheet are its header.
@Suite struct HeaderSearchTests {
  private struct OneSheet: SheetRows {
    let sheets = [SheetInfo(index: 0, name: "名单", visibility: .visible)]
    let batch: RowBatch

    /// nil for a blank cell.
    init(_ rows: [[String?]]) {
      batch = RowBatch(
        rows.enumerated().map { index, cells in
          let pairs = cells.enumerated().compactMap { column, text in text.map { (column, Value.text($0)) } }
          return (index + 1, Dictionary(uniqueKeysWithValues: pairs))
        })
    }

    let isCodePageGuessed = false

    func mergedCells(of sheet: SheetInfo) -> [MergedCells] { [] }

    func readRows(of sheet: SheetInfo, batchRows: Int, _ body: (RowBatch) throws -> Bool) throws { _ = try body(batch) }
  }

  private func header(_ rows: [[String?]]) throws -> HeaderRow? {
    let sheet = OneSheet(rows)
    return try HeaderSearch.header(of: sheet.sheets[0], in: sheet, vocabulary: .persons)
  }

  private let upper: [String?] = ["序号", "姓名", "身份证号", "民族", "政治面貌", "学历", "团员信息", nil, nil, "联系方式", nil]
  private let lower: [String?] = [nil, nil, nil, nil, nil, nil, "入团时间", "发展团员编号", "是否团干部", "手机号码", "QQ"]
  private let row: [String?] = ["1", "甲", "2", "汉族", "群众", "高中", "2023-05", "2", "否", "3", "4"]

  @Test func groupsAboveTheirColumns() throws {
    let found = try #require(try header([["花名册"], upper, lower, row, row]))
    #expect(found.row == 3)
    #expect(
      found.columns.known == [
        .serial, .name, .residentID, .ethnicity, .politicalStatus, .education, .joinDate, .developmentNumber, .isCadre,
        .mobile, .qq,
      ])
    #expect(found.columns.column(of: .mobile) == 9)
    #expect(found.unknown.isEmpty)
    #expect(found.twice.isEmpty)
    #expect(found.below == nil)
  }

  /// Complete above, so that only what is optional stands below.
  @Test func theLowerHalfMayBeOptional() throws {
    let whole = upper.prefix(6) + ["入团时间", "是否团干部", "团干部信息", nil]
    let below: [String?] = Array(repeating: nil, count: 8) + ["团内职务", "任职时间"]
    let found = try #require(try header([Array(whole), below, row]))
    #expect(found.row == 2)
    #expect(found.columns.column(of: .dutySince) == 9)
    #expect(try header([Array(whole), row])?.row == 1)
  }

  @Test func aRepeatedNameIsNoContradiction() throws {
    var again = lower
    again[1] = "姓名"
    #expect(try header([upper, again, row])?.row == 2)
  }

  /// Something under a heading that is no heading: data, or a hint. The row is named.
  @Test func whatCanBeDoubtedIsNotJoined() throws {
    var hints = lower
    hints[1] = "必填"
    let found = try #require(try header([upper, hints, row]))
    #expect(found.row == 1)
    #expect(found.below?.row == 2)
    #expect(found.below?.fields == [.joinDate, .developmentNumber, .isCadre, .qq])
    #expect(try header([upper, [], lower, row])?.row == 1, "a blank row between")
    #expect(try header([["姓名"], lower, row])?.row == 2, "no header above")
  }

  /// The 30th row that is not blank is the last that may begin a header.
  @Test func theLastRowLookedAt() throws {
    let titles = Array(repeating: ["一"] as [String?], count: 29)
    #expect(try header(titles + [upper, lower, row])?.row == 31)
    #expect(try header(titles + [upper])?.row == 30)
    #expect(try header(titles + [["二"], upper, lower, row]) == nil)
    #expect(try header(titles + [["二"], upper]) == nil)
  }
}
