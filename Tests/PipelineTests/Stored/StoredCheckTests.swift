import Foundation
import GRDB
import Pipeline
import RosterModel
import Store
import Testing

/// Checks of what is stored, on a small county: exactly these findings.
@Suite struct StoredCheckTests {
  private func look(
    _ state: CountyState, below code: String? = nil, policy: LoadedPolicy? = nil
  ) throws -> (lines: [String], outcome: StoredCheckOutcome) {
    var lines: [String] = []
    let outcome = try StoredChecks(
      store: state.store, policy: try policy ?? LoadedPolicy.builtIn(), asOf: try CountyState.day()
    ).run(below: try code.map(state.organization)) { finding in
      let who = finding.person.map { "\($0.name) \($0.maskedID)" } ?? "-"
      lines.append("\(finding.code.rawValue) \(finding.organization.code) \(who) \(finding.message(in: .zh))")
    }
    return (lines, outcome)
  }

  /// Every code of the family but those that `everyOtherCode` shows.
  static let county = [
    "STD-131 000.001 吴二 1101********1043 个人信息不完整，缺：手机号码",
    "STD-101 000.001.002 李丁 1101********1140 没有发展团员编号，入团时间 2024-05",
    "STD-111 000.001.002 王戊 1101********1164 现年 28 周岁，已满 28 周岁且没有团内职务",
    "STD-104 000.001.002 冯己 1101********1188 发展团员编号前四位 2018 与入团年份 2019 不符",
    "STD-112 000.001.003 陈庚 1101********1200 2026-05-20 年满 28 周岁，没有团内职务",
    "STD-121 000.002.001 褚辛 1101********1220 身份证号有误：校验码不符",
    "STD-205 000.001 - 书记的个人信息中没有手机号码",
    "STD-204 000.001.002 - 组织信息不完善：没有填写书记",
    "STD-201 000.001.002 - 团支部有 2 名团员，不足 3 名（另有 1 名已满 28 周岁且没有团内职务，不计在内）",
    "STD-207 000.001.003 - 待接转团支部还有 1 名团员",
    "STD-204 000.002 - 组织信息不完善：书记尚未录入系统",
    "STD-202 000.002 - 有 0 名团干部，不足 2 名",
    "STD-204 000.002.001 - 组织信息不完善：没有填写书记",
    "STD-201 000.002.001 - 团支部有 1 名团员，不足 3 名",
  ]

  @Test func exactlyTheseFindings() throws {
    let (lines, outcome) = try look(try CountyState())
    // The last four characters of an ID depend on its check character only.
    #expect(lines.map(masked) == Self.county.map(masked))
    #expect(outcome.persons == 11)
    #expect(outcome.organizations == 7)
    #expect(outcome.counts.values.reduce(0, +) == lines.count)
    #expect(outcome.hasWarnings)
    #expect(!lines.joined().contains(/[0-9]{17}/))
  }

  private func masked(_ line: String) -> String { line.replacing(#/\*[0-9]{3}[0-9X] /#, with: "* ") }

  @Test func aSubtree() throws {
    let (lines, outcome) = try look(try CountyState(), below: "000.002")
    #expect(lines.map(masked) == Self.county.filter { $0.dropFirst(8).hasPrefix("000.002") }.map(masked))
    #expect(outcome.persons == 1)
    #expect(outcome.organizations == 2)
  }

  /// What no import lets in, put there behind the constraints' back, and what only another policy asks for.
  @Test func everyOtherCode() throws {
    let state = try CountyState()
    try state.execute("UPDATE membership SET development_number = '2024A0000104' WHERE person_id = 5")
    try state.execute("UPDATE membership SET development_number = '20240000104' WHERE person_id = 6")
    let codes = Set(try look(state).lines.map { $0.prefix(19) })
    #expect(codes.isSuperset(of: ["STD-102 000.001.001", "STD-103 000.001.001"]))
    let (lines, _) = try look(state, policy: policy("organization: [shortName,", "organization: [industry, shortName,"))
    #expect(lines.contains { $0.hasPrefix("STD-203 000.002.001") })
    #expect(!lines.contains { $0.hasPrefix("STD-203 000.002 ") })
    try state.execute("PRAGMA ignore_check_constraints = ON; UPDATE membership SET branch_id = 2 WHERE person_id = 6")
    #expect(try look(state).lines.contains("STD-206 000.001 - 不是团支部，却有 1 名团员"))
  }

  /// The built-in policy with one place changed.
  private func policy(_ old: String, _ new: String, in file: String = "standards.yaml") throws -> LoadedPolicy {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("policy-\(UUID().uuidString)")
    let source = CaseFolder.fixtures.deletingLastPathComponent().appendingPathComponent("Templates/policy")
    try FileManager.default.copyItem(at: source, to: folder)
    defer { try? FileManager.default.removeItem(at: folder) }
    let place = folder.appendingPathComponent(file)
    let text = try String(contentsOf: place, encoding: .utf8)
    #expect(text.contains(old))
    try text.replacingOccurrences(of: old, with: new).write(to: place, atomically: true, encoding: .utf8)
    return try LoadedPolicy.read(folder: folder)
  }

  /// A writer at work keeps nobody from looking.
  @Test func readsBesideAWriter() throws {
    let state = try CountyState()
    let path = Workspace(root: state.root).database.path
    try DatabaseQueue(path: path).inDatabase { db in
      try db.execute(sql: "BEGIN IMMEDIATE; DELETE FROM post")
      #expect(try look(state).lines.count == Self.county.count)
      try db.execute(sql: "ROLLBACK")
    }
  }

  /// F17: who did not pass for a wrong name or number is reported and entered anew; police data that lag behind are
  /// waited for. The last answer about this very name and number counts.
  @Test func failedIdentityChecks() throws {
    let state = try CountyState()
    try state.execute(
      """
      UPDATE person SET verification = '校验不通过' WHERE id IN (4, 5, 6, 7);
      INSERT INTO verification_batch (id, number, exported_on, path, run_id) VALUES (1, 'b1', '2026-02-01', 'x', 1),
        (2, 'b2', '2026-02-02', 'y', 1);
      INSERT INTO verification_entry (batch_id, position, name, resident_id, result, cause, answered_on, run_id)
        SELECT 1, id, name, resident_id, '不通过', '公安数据未及时更新', '2026-02-03', 1 FROM person WHERE id IN (4, 5);
      INSERT INTO verification_entry (batch_id, position, name, resident_id, result, cause, answered_on, run_id)
        SELECT 1, id, name, resident_id, '不通过', '曾被改写为他人', '2026-02-03', 1 FROM person WHERE id = 6;
      INSERT INTO run (id, started_at, as_of, policy) VALUES (2, '2026-02-05T00:00:00Z', '2026-02-05', 'p');
      INSERT INTO verification_entry (batch_id, position, name, resident_id, result, cause, answered_on, run_id)
        SELECT 2, id, name, resident_id, '不通过', '姓名与号码不符', '2026-02-05', 2 FROM person WHERE id = 5;
      """)
    let lines = try look(state).lines.filter { $0.hasPrefix("STD-122") || $0.hasPrefix("STD-123") }
    #expect(
      lines.map(masked)
        == [
          "STD-123 000.001.001 赵甲 1101********1080 身份证校验不通过：公安数据未及时更新",
          "STD-122 000.001.001 钱乙 1101********1100 身份证校验不通过：姓名与号码不符",
          "STD-122 000.001.001 孙丙 1101********1120 身份证校验不通过：曾被改写为他人",
          "STD-122 000.001.002 李丁 1101********1140 身份证校验不通过：原因未记录",
        ].map(masked))
  }

  /// The account of a secretary whom only the organisation's record names is listed until the rest comes; a secretary
  /// whose stored name is another one is not registered.
  @Test func secretariesByName() throws {
    let state = try CountyState()
    try state.execute(
      """
      UPDATE person SET name = '周一一' WHERE id = 1;
      UPDATE organization SET secretary_name = '周一', secretary_resident_id = (SELECT resident_id FROM person WHERE id = 1)
        WHERE code = '000.001.002';
      INSERT INTO person (resident_id, name, sex, birth_date, is_account, source_file, source_row)
        SELECT secretary_resident_id, secretary_name, '男', '1990-01-01', 1, source_file, source_row FROM organization
        WHERE code = '000.002';
      """)
    let lines = try look(state).lines
    #expect(
      lines.filter { $0.contains("卫某") }.map(masked)
        == ["STD-131 000.002 卫某 1101********9990 个人信息不完整，缺：民族、政治面貌、学历、手机号码"].map(masked))
    #expect(lines.contains("STD-205 000.002 - 书记的个人信息中没有手机号码"))
    #expect(lines.contains("STD-204 000.001.002 - 组织信息不完善：书记尚未录入系统"))
    #expect(try look(state, below: "000.002").outcome.persons == 2)
  }

  /// The post that only an organisation's record names keeps the membership, as it lets the row in (AGE-203).
  @Test func aNamedSecretaryKeepsTheMembership() throws {
    let state = try CountyState()
    #expect(try look(state).lines.contains { $0.hasPrefix("STD-111 000.001.002 王戊") })
    try state.execute(
      """
      UPDATE organization SET secretary_name = '王戊', secretary_resident_id = (SELECT resident_id FROM person
        WHERE name = '王戊') WHERE code = '000.002.001'
      """)
    #expect(try !look(state).lines.contains { $0.hasPrefix("STD-111") })
  }

  /// The given policy's standards count as much as its rules: all eleven lack a QQ number; 吴二 was incomplete before.
  @Test func whatIfOfTheStandards() throws {
    let state = try CountyState()
    func compare(_ policy: LoadedPolicy, below code: String? = nil) throws -> (lines: [String], WhatIfOutcome) {
      var lines: [String] = []
      let outcome = try WhatIf(store: state.store, old: try .builtIn(), new: policy, asOf: try CountyState.day())
        .run(below: try code.map(state.organization), changed: { _ in }) { change in
          let finding = change.finding
          lines.append(
            "\(change.isNew ? "+" : "-") \(finding.code.rawValue) \(finding.organization.code) \(finding.person?.name ?? "")"
          )
        }
      return (lines, outcome)
    }
    let (lines, more) = try compare(try policy("person: [name,", "person: [qq, name,"))
    #expect(more.added == [.personIncomplete: 10] && more.removed.isEmpty && more.isChanged)
    #expect(more.nowRefused == 0 && lines.count == 10 && lines[0] == "+ STD-131 000 周一")
    let below = try compare(try policy("person: [name,", "person: [qq, name,"), below: "000.001.001").lines
    #expect(below == ["赵甲", "钱乙", "孙丙"].map { "+ STD-131 000.001.001 \($0)" })
    let less = try compare(try policy("secretary: [mobile]", "secretary: []"))
    #expect(less.lines == ["- STD-131 000.001 吴二"] && less.1.removed == [.personIncomplete: 1])
    let same = try compare(try .builtIn())
    #expect(same.lines.isEmpty && !same.1.isChanged)
  }

  @Test func whatIf() throws {
    let state = try CountyState()
    var changes: [String] = []
    let stricter = try policy("memberBelow: 28", "memberBelow: 17", in: "ages.yaml")
    let outcome = try WhatIf(
      store: state.store, old: try .builtIn(), new: stricter, asOf: try CountyState.day()
    ).run { verdict in
      let codes = [verdict.old, verdict.new].map { $0.map(\.rawValue).joined(separator: " ") }
      changes.append("\(verdict.organization.code) \(verdict.name) [\(codes[0])] [\(codes[1])]")
    }
    // 赵甲, who is of their age, holds a post; 孙丙 turns 17 two days later.
    #expect(changes == ["000.001.003 陈庚 [] [AGE-102]"])
    #expect(outcome.persons == 11)
    #expect(outcome.nowRefused == 1 && outcome.nowAccepted == 0)
    #expect(outcome.codes == [.overAgeWithoutPost: 1])
    let looser = try policy("memberBelow: 28", "memberBelow: 30", in: "ages.yaml")
    let back = try WhatIf(store: state.store, old: try .builtIn(), new: looser, asOf: try CountyState.day())
      .run(below: try state.organization("000.001.002")) { #expect($0.name == "王戊" && $0.new.isEmpty) }
    #expect(back.nowAccepted == 1 && back.persons == 3)
  }
}
