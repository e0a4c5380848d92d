import Foundation
import GRDB
import Testing
import WorkbookReader
import WorkbookWriter

/// Resident IDs and telephone numbers in every place that a stranger can write to, and none in what comes out.
@Suite struct MaskedOutputTests {
  private static let day = ["--as-of", "2026-03-02"]
  /// Invented; the check character is wrong.
  private static let residentID = "110101200801019990"
  private static let phone = "13712345678"
  private static let dirt = [
    residentID, phone, "110101 20080101 9990", "137 1234 5678", "１１０１０１２００８０１０１９９９０", "１３７１２３４５６７８",
    "ID\(residentID)，电话\(phone)",
  ]

  private static let members = [
    "姓名", "身份证号", "性别", "民族", "政治面貌", "学历", "入团时间", "发展团员编号", "是否团干部", "团内职务", "任职时间", "团干部性质", "手机号码",
    "电子邮箱", "QQ", "微信", "微博", "备注",
  ]
  private static let organizations = [
    "组织编码", "组织简称", "组织全称", "组织类别", "单位所属行业类别", "上级组织", "所在省份", "学校机构编号", "联系电话", "电子邮箱", "书记姓名",
    "书记身份证号", "书记手机号码", "毕业时间",
  ]

  private static let waivers = ["身份证号", "姓名", "豁免规则", "文号", "批准机关", "批准日期", "有效期至", "联系方式", "备注"]

  /// The same row for every column, with dirt in that column.
  private static func rows(_ header: [String], _ row: (Int) -> [String: String]) -> [[String]] {
    header.indices.flatMap { column in
      dirt.indices.map { index in
        let row = row(column * dirt.count + index)
        var cells = header.map { row[$0] ?? "" }
        cells[column] = dirt[index]
        return cells
      }
    }
  }

  private static func member(_ number: Int) -> [String: String] {
    [
      "姓名": "赵某", "身份证号": validID(number), "民族": "汉族", "政治面貌": "共青团员", "学历": "高中", "入团时间": "2022-05",
      "发展团员编号": String(202_200_100_000 + number), "是否团干部": "否", "手机号码": "139\(10_000_000 + number)",
    ]
  }

  private static func validID(_ number: Int) -> String {
    let start = "11010120080101" + String(String(1000 + number).suffix(3))
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(start.compactMap(\.wholeNumberValue), weights).reduce(0) { $0 + $1.0 * $1.1 }
    return start + String(Array("10X98765432")[sum % 11])
  }

  private func write(_ sheet: String, _ title: String?, _ header: [String], _ rows: [[String]], to url: URL) throws {
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    let form = BlankForm(
      sheetName: sheet, title: title, columns: header.map { SheetColumn(header: $0) }, stamp: BookStamp(entries: []),
      created: (2026, 3, 1))
    try writeFilledForm(
      form, rows: rows.map { $0.map { $0.isEmpty ? WrittenValue.blank : .text($0) } }, to: url.path)
  }

  /// What the strangers hand in.
  private func fill(_ inbox: URL) throws {
    let (id, phone) = (Self.residentID, Self.phone)
    let rows = Self.rows(Self.members, Self.member)
    func roster(_ path: String, sheet: String, extra: String) throws {
      try write(
        sheet, "团员名册 \(id) \(phone)", Self.members + [extra], rows.map { $0 + [phone] },
        to: inbox.appendingPathComponent(path))
    }
    try roster("000.001.001/赵某\(id).xlsx", sheet: "名册\(phone)", extra: "家长\(phone)")
    try roster("赵\(id)/137 1234 5678.xlsx", sheet: id, extra: id)
    try write(
      "组织\(phone)", nil, Self.organizations,
      Self.rows(Self.organizations) {
        ["组织简称": "新支部\($0)", "组织类别": "团支部", "上级组织": "000.001"]
      }, to: inbox.appendingPathComponent("组织１３７１２３４５６７８.xlsx"))
    try write(
      phone, id, Self.waivers,
      Self.rows(Self.waivers) {
        [
          "身份证号": Self.validID($0), "姓名": "赵某", "豁免规则": "AGE-103", "文号": "样例\($0)号", "批准机关": "样例团委",
          "批准日期": "2026-01-05",
        ]
      }, to: inbox.appendingPathComponent("情况说明\(phone).xlsx"))
    for name in ["110101 20080101 9990", phone] {
      try Data("<html>\(id)".utf8).write(to: inbox.appendingPathComponent("000.001.001/\(name).xls"))
    }
  }

  /// The numbers that stand in `text`, however they are written.
  private func leaks(_ text: String, _ numbers: Set<String>) -> [String] {
    let unified = text.unicodeScalars.compactMap { scalar -> Character? in
      if let value = scalar.properties.numericValue, scalar.properties.numericType == .decimal {
        return Character(String(Int(value)))
      }
      return [" ", "\u{3000}", "\u{A0}"].contains(scalar) ? nil : Character(scalar)
    }
    return String(unified).matches(of: /[0-9]{11,}X?/).map { String($0.output) }
      .filter { run in numbers.contains { run.contains($0) } }
  }

  private func texts(_ url: URL, fromSheet first: Int = 0) throws -> String {
    guard url.pathExtension == "xlsx" else { return String(decoding: try Data(contentsOf: url), as: UTF8.self) }
    let workbook = try Workbook.open([UInt8](try Data(contentsOf: url)))
    var texts: [String] = []
    for sheet in workbook.sheets.dropFirst(first) {
      texts.append(sheet.name)
      try workbook.readRows(of: sheet) { batch in
        texts += batch.cells.map { batch.text(of: $0) }
        return true
      }
    }
    return texts.joined(separator: "\n")
  }

  @Test func nothingComesOut() throws {
    let place = try TrialWorkspace()
    try place.register()
    try fill(place.inbox)
    let handed = place.root.appendingPathComponent("Handed")
    try FileManager.default.copyItem(at: place.inbox, to: handed)
    var outputs: [(String, String)] = []
    func run(_ command: String, _ arguments: [String]) throws {
      for language in ["zh_CN.UTF-8", "en_GB.UTF-8"] {
        let result = try place.run(command, arguments, language: language)
        #expect(result.status <= 1 && result.exited, "\(command) \(result.errors)")
        outputs.append((command + " " + arguments.joined(separator: " "), result.output + "\n" + result.errors))
      }
    }
    let book = place.root.path + "/Reports/预览.xlsx"
    try run("check", ["--verbose", handed.path])
    try run("check", [handed.path, "--preview", book, "--json", place.root.path + "/Reports/check.json"])
    try run("nightly", Self.day + ["--metrics", place.root.path + "/Reports/roster.prom"])
    try run("runs", [])
    try run("show", ["2"])
    try run("show", ["2", "--json", "-"])
    for kind in ["progress", "reasons", "todo", "summary"] {
      try run("report", [kind, "--json", "-"] + Self.day)
      try run("report", [kind] + Self.day)
    }
    try run("check", ["--stored"])
    try run("reconcile", ["--against", handed.path] + Self.day)
    try run("reconcile", ["--against", handed.path, "--apply", "--json", "-"] + Self.day)
    try run("undo", ["2", "--dry-run"])
    try run("undo", ["2", "--dry-run", "--json", "-"])
    try run("doctor", [])
    try run("waivers", ["-o", place.root.path + "/sent on.xlsx", "--force", "--json", "-"] + Self.day)

    let stored = try DatabaseQueue(path: place.database.path).read {
      try String.fetchAll($0, sql: "SELECT resident_id FROM person UNION SELECT mobile FROM person")
    }
    let waivers = try DatabaseQueue(path: place.database.path).read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM waiver") ?? 0
    }
    #expect(stored.count > 20 && waivers > 5, "people came in, and waivers")
    let numbers = Set(stored + [Self.residentID, Self.phone])
    for path in place.files("Reports") where !path.hasPrefix("verify/") {
      outputs.append((path, try texts(place.root.appendingPathComponent("Reports/" + path))))
    }
    let failures = place.files("Failures")
    #expect(Set(failures.map { ($0 as NSString).pathExtension }) == ["txt", "xlsx"])
    for path in failures {
      // Behind the rows, which go back to whom they came from.
      outputs.append((path, try texts(place.root.appendingPathComponent("Failures/" + path), fromSheet: 1)))
    }
    for (name, text) in outputs {
      #expect(leaks(text, numbers).isEmpty, "\(name)")
      #expect(!text.isEmpty)
    }
    #expect(outputs.contains { $0.1.contains("1101********9990") && $0.1.contains("137****5678") })
  }
}
