import GRDB
import RosterModel
import Testing

@testable import Store

/// The views of design section 5: other tools rely on their columns.
@Suite struct ViewTests {
  @Test(arguments: [
    (
      "members",
      "resident_id, name, sex, birth_date, branch_code, branch_name, join_date, development_number, political_status, "
        + "education, ethnicity, is_cadre, mobile, verification, source_run, source_file, source_row, standing"
    ),
    ("posts", "resident_id, organization_code, duty, since, nature"),
    (
      "import_files",
      "run, path, sha256, form, organization_code, status, read, imported, updated, unchanged, failed"
    ),
    ("findings", "run, path, sheet, row, column, code, severity"),
  ])
  func columnsAreTheContracts(view: String, columns: String) throws {
    try withSeed { (session, _) throws in #expect(try session.columns(of: view).joined(separator: ", ") == columns) }
  }

  @Test func organizationsBeginWithTheContracts() throws {
    try withSeed { (session, _) throws in
      let columns = try session.columns(of: "organizations")
      #expect(columns.prefix(6) == ["code", "parent_code", "category", "short_name", "full_name", "province"])
    }
  }

  @Test func members() throws {
    try withSeed { (session, seed) throws in
      let person = try seed.join(Invented.member(number: "201900000001"), session)
      try seed.join(Invented.member(order: "124"), session)
      try session.putPost(person: person, organization: seed.committee, try Invented.cadre(), from: seed.source)
      let row = try #require(
        try Row.fetchOne(session.db, sql: "SELECT * FROM members WHERE development_number = '201900000001'"))
      let shown = row.dropFirst().map { "\($0.1.storage.value ?? "")" }
      #expect(
        shown == [
          "王小明", "男", "2005-05-04", "000.001", "某中学团委高一(1)班团支部", "2019-05", "201900000001", "共青团员", "高中", "汉族",
          "是", "13000000000", "未校验", "\(seed.run)", "Inbox/a.xlsx", "3", "在册",
        ])
      let cadres = try String.fetchAll(session.db, sql: "SELECT is_cadre FROM members ORDER BY resident_id")
      #expect(cadres.sorted() == ["否", "是"].sorted())
      let post = try #require(try Row.fetchOne(session.db, sql: "SELECT * FROM posts"))
      #expect(post.dropFirst().map { "\($0.1.storage.value ?? "")" } == ["000", "书记", "2023-09", "兼职"])
    }
  }

  @Test func organizationsAndFiles() throws {
    try withSeed { (session, seed) throws in
      let rows = try Row.fetchAll(
        session.db, sql: "SELECT code, parent_code, province FROM organizations ORDER BY code")
      #expect(rows.map { $0["code"] as String } == ["000", "000.001", "000.002"])
      #expect(rows.map { $0["parent_code"] as String? } == [nil, "000", "000"])
      #expect(rows.map { $0["province"] as String? } == ["江苏", nil, nil])
      let location = SourceLocation(sheet: "名单", row: 12, column: 2)
      try session.enterFindings([Finding(.residentIDCheckCharacter, at: location, field: .residentID)], file: seed.file)
      let words = FindingArgument.words(LocalizedText(zh: "“甲”", en: "\"one\""))
      let notKnown = Finding(.organizationUnknown, arguments: [words, "b"])
      try session.enterFindings([notKnown], file: seed.file)
      let finding = try #require(try Row.fetchOne(session.db, sql: "SELECT * FROM findings"))
      #expect(
        finding.map { "\($0.1.storage.value ?? "")" } == [
          "\(seed.run)", "Inbox/a.xlsx", "名单", "12", "C", "RID-103", "failure",
        ])
      let records = try session.findings(ofRun: seed.run)
      #expect(
        records.map(\.finding) == [Finding(.residentIDCheckCharacter, at: location, field: .residentID), notKnown])
      #expect(records.map { $0.message(in: .zh) } == ["身份证号校验码错误，号码有误", notKnown.message(in: .zh)])
      #expect(records[1].message(in: .en) == notKnown.message(in: .en))
    }
  }
}
