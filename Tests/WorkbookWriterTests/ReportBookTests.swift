import Testing

@testable import WorkbookWriter

/// Reports: shares as numbers with two decimals, charts over the cells of the workbook, one page where asked.
@Suite struct ReportBookTests {
  private func summary() -> SummarySheet {
    var summary = SummarySheet(
      name: "录入 进度", heading: "标题", pairs: [("标签", .text(String(repeating: "长", count: 90)))],
      tableHeaders: ["行业", "完成率"],
      tableRows: [[.text("初中"), .percent(hundredths: 6066)], [.text("农村"), .text("–")]])
    let rows = summary.firstTableRow...(summary.firstTableRow + 1)
    summary.charts = [
      SheetChart(
        title: "图 <1>", sheet: summary.name, rows: rows, names: 0,
        series: [SheetChart.Series(name: "完成率", column: 1, color: 0x1F4E79)], isOfPercentages: true, top: 10)
    ]
    return summary
  }

  private func write(_ summary: SummarySheet) throws -> BookOnDisk {
    let place = try BookOnDisk()
    let writer = try ReportBookWriter(
      path: place.path, created: (2026, 3, 2), summaryName: summary.name,
      sheets: [ReportSheet(name: "表", columns: [SheetColumn(header: "率", format: .general)])])
    try writer.write([.percent(hundredths: 10_000)], sheet: 0)
    try writer.finish(summary: summary)
    return place
  }

  @Test func sharesAreNumbers() throws {
    let place = try write(summary())
    let sheet = try place.sheet(1)
    #expect(sheet.cell("B6")?.contains("<v>0.6066</v>") == true, "\(sheet)")
    #expect(sheet.cellText("A6") == "初中")
    #expect(try place.sheet(2).cell("A2")?.contains("<v>1</v>") == true)
    #expect(try place.part("xl/styles.xml").contains("0.00%"))
  }

  @Test func charts() throws {
    let place = try write(summary())
    let chart = try place.part("xl/charts/chart1.xml")
    #expect(chart.contains("<a:t>图 &lt;1&gt;</a:t>"))
    #expect(chart.contains("<c:f>'录入 进度'!$A$6:$A$7</c:f>") && chart.contains("<c:f>'录入 进度'!$B$6:$B$7</c:f>"))
    #expect(chart.contains("<c:max val=\"1\"/>") && chart.contains("1F4E79"))
    #expect(!chart.contains("<c:legend>"))
    #expect(try place.bytes == write(summary()).bytes)
  }

  @Test func onePageAndValuesThatRunOn() throws {
    var sheet = summary()
    #expect(try write(sheet).sheet(1).contains("orientation=\"landscape\""))
    #expect(try write(sheet).sheet(1).between("<row r=\"3\"", ">")?.contains("ht=") == true)
    (sheet.isOnePage, sheet.pairsRunOn) = (true, true)
    let page = try write(sheet).sheet(1)
    #expect(page.contains("orientation=\"portrait\"") && !page.contains("fitToHeight=\"0\""))
    #expect(page.between("<row r=\"3\"", ">")?.contains("ht=") == false)
  }
}
