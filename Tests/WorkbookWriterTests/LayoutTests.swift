import Testing

@testable import WorkbookWriter

@Suite struct LayoutTests {
  @Test(arguments: [
    (0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD"),
  ])
  func columnLetters(column: Int, letters: String) {
    #expect(ColumnLetters.of(column) == letters)
  }

  @Test(arguments: [
    (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2000, 3, 1, 11_017), (2026, 11, 21, 20_778),
    (2100, 3, 1, 47_541),
  ])
  func dayCount(year: Int, month: Int, day: Int, days: Int) {
    #expect(DayCount.sinceUnixEpoch((year, month, day)) == days)
  }

  @Test func measures() {
    #expect(TextMeasure.columns("abc") == 3)
    #expect(TextMeasure.columns("姓名\nabc") == 4)
    #expect(TextMeasure.wrappedLines("", width: 10) == 1)
    #expect(TextMeasure.wrappedLines("一二三四五", width: 12) == 1)
    #expect(TextMeasure.wrappedLines("一二三四五六\n七", width: 12) == 3)
    #expect(TextMeasure.rowHeight(lines: 2) == 33)
    #expect(TextMeasure.rowHeight(lines: 1000) == 409)
    #expect(TextMeasure.commentBox("错") == (122, 30))
    #expect(TextMeasure.commentBox(String(repeating: "错", count: 50)) == (360, 66))
  }

  private func formulas(_ lists: [[String]]) -> [String?] {
    let columns = lists.map { SheetColumn(header: "h", allowedValues: $0) }
    let dropdowns = DropdownLists(columns)
    return columns.map { dropdowns.check(for: $0)?.listFormula }
  }

  @Test func listsGoWhereTheyFit() {
    let long = (0..<100).map { "组织\($0)" }
    #expect(formulas([["是", "否"]]) == ["\"是,否\""])
    #expect(formulas([[]]) == [nil])
    let places = ["_roster!$D$1:$D$100", "\"a\"", "_roster!$D$1:$D$100", "_roster!$E$1:$E$1"]
    #expect(formulas([long, ["a"], long, ["x,y"]]) == places)
    for value in ["a\"b", " a", "a ", "", "a\nb"] { #expect(formulas([[value]]) == ["_roster!$D$1:$D$1"]) }
    let edge = String(repeating: "字", count: 255)
    #expect(formulas([[edge]]) == ["\"\(edge)\""])
    #expect(formulas([[edge + "字"]]) == ["_roster!$D$1:$D$1"])
  }
}
