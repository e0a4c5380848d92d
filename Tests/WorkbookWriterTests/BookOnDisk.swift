import Foundation
import Testing
import WorkbookWriter

/// A workbook written to a place of its own, removed with this value.
final class BookOnDisk {
  let path: String
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "roster-writer-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appending(path: "book.xlsx").path
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var bytes: Data { get throws { try Data(contentsOf: URL(filePath: path)) } }

  /// The text of one part, read by `unzip`, which the project's set-up installs.
  func part(_ name: String) throws -> String {
    let unzip = Process()
    let output = Pipe()
    unzip.executableURL = URL(filePath: "/usr/bin/unzip")
    unzip.arguments = ["-p", path, name]
    unzip.standardOutput = output
    try unzip.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    unzip.waitUntilExit()
    try #require(unzip.terminationStatus == 0, "unzip -p … \(name)")
    return String(decoding: data, as: UTF8.self)
  }

  func sheet(_ number: Int) throws -> String { try part("xl/worksheets/sheet\(number).xml") }
}

extension String {
  /// What stands between the first `start` and the next `end`.
  func between(_ start: String, _ end: String) -> String? {
    guard let from = range(of: start), let to = range(of: end, range: from.upperBound..<endIndex) else { return nil }
    return String(self[from.upperBound..<to.lowerBound])
  }

  /// The element of a cell, `nil` when the cell is not written.
  func cell(_ reference: String) -> String? {
    guard let start = range(of: "<c r=\"\(reference)\"") else { return nil }
    let rest = self[start.lowerBound...]
    let end = rest.range(of: "/>").map(\.upperBound)
    guard let tagEnd = rest.range(of: ">") else { return nil }
    if end == tagEnd.upperBound { return String(rest[..<tagEnd.upperBound]) }
    return rest.range(of: "</c>").map { String(rest[..<$0.upperBound]) }
  }

  /// The text of a cell written inline.
  func cellText(_ reference: String) -> String? { cell(reference)?.between("<t>", "</t>") }

  /// The number of a cell's format.
  func cellStyle(_ reference: String) -> Int? { cell(reference)?.between(" s=\"", "\"").flatMap { Int($0) } }
}

enum Sample {
  static let words = (0..<100).map { "组织\($0)" }

  static func form(title: String? = nil) -> BlankForm {
    BlankForm(
      sheetName: "花名册", title: title,
      columns: [
        SheetColumn(header: "序号", format: .general),
        SheetColumn(
          header: "*姓名", isRequired: true, note: "写全名", inputTitle: "姓名", inputMessage: "与身份证一致"),
        SheetColumn(header: "性别", allowedValues: ["男", "女"]),
        SheetColumn(header: "入团时间", width: 13, format: .date),
        SheetColumn(header: "支部", allowedValues: words, errorStyle: .warning),
      ],
      stamp: BookStamp(entries: [("form", "branch-members"), ("version", "1")]),
      notes: NotesSheet(name: "填写说明", lines: ["填写说明", "第一条"]), dropdownRows: 50, created: (2026, 11, 21))
  }

  static let closing = [
    SheetColumn(header: "失败原因", width: 30, wraps: true), SheetColumn(header: "原行号", format: .general),
  ]

  static let summary = SummarySheet(
    name: "导入结果", heading: "成功导入 47 位团员，3 位团员导入失败", pairs: [("文件", .text("a.xlsx")), ("行数", .number(50))],
    tableHeaders: ["代码", "原因", "数量"], tableRows: [[.text("RID-103"), .text("校验码"), .number(3)]])

  static func row(_ first: Double, marks: [CellMark] = []) -> FailureRow {
    FailureRow(
      values: [
        .number(first), .text("王小明"), .text("男"), .date(serial: 43_589), .blank, .text("原因"), .number(first + 1),
      ], marks: marks)
  }
}
