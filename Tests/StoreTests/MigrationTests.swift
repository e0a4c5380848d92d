import GRDB
import RosterModel
import Testing

@testable import Store

/// A database of an earlier version keeps what is in it, and its triggers and views, when it is opened.
@Suite struct MigrationTests {
  private let before = """
    INSERT INTO run (id, started_at, as_of, policy) VALUES (1, '2026-11-01T08:00:00Z', '2026-11-01', 'p');
    INSERT INTO import_file (id, run_id, path, policy, status, read_rows, imported, updated, unchanged, failed)
      VALUES (1, 1, 'Inbox/a.xlsx', 'p', 'imported', 2, 2, 0, 0, 0);
    INSERT INTO organization (id, code, category, short_name, full_name, source_file, source_row)
      VALUES (1, '000', '团支部', '机关团支部', '机关团支部', 1, 2);
    INSERT INTO person (id, resident_id, name, sex, birth_date, ethnicity, political_status, education, verification,
      source_file, source_row) VALUES (7, '110101200505041236', '王小明', '男', '2005-05-04', '汉族', '共青团员', '高中',
      '校验通过', 1, 2);
    INSERT INTO membership (person_id, branch_id, join_date, development_number, source_file, source_row)
      VALUES (7, 1, '2019-05', '201900000001', 1, 2);
    INSERT INTO post (person_id, organization_id, duty, since, nature, source_file, source_row)
      VALUES (7, 1, '书记', '2023-09', '兼职', 1, 2);
    """

  /// Rows that only a brake kept out are told from those with a failure of their own.
  @Test func heldRowsAreFound() throws {
    let queue = try DatabaseQueue()
    try Migrations.migrator.migrate(queue, upTo: "9 failure workbooks as they were written")
    try queue.write { db in
      try db.execute(sql: before)
      try db.execute(
        sql: """
          INSERT INTO run (id, kind, started_at, as_of, policy) VALUES (2, 'reconcile', '2026-11-02T08:00:00Z', '2026-11-02', 'p');
          INSERT INTO import_file (id, run_id, path, policy, status, read_rows, imported, updated, unchanged, failed)
            VALUES (2, 2, 'b.xlsx', 'p', 'refused', 3, 0, 0, 0, 3);
          INSERT INTO finding (file_id, sheet, row, code, severity, message) VALUES
            (2, '名单', 2, 'REC-101', 'failure', ''), (2, '名单', 3, 'REC-101', 'failure', ''),
            (2, '名单', 3, 'CON-101', 'failure', ''), (2, '名单', 4, 'REC-101', 'failure', ''),
            (2, '名单', 4, 'CEL-107', 'notice', '');
          """)
    }
    try Migrations.migrator.migrate(queue)
    let held = try queue.read { try Int.fetchAll($0, sql: "SELECT held_rows FROM import_file ORDER BY id") }
    #expect(held == [0, 2])
  }

  @Test func peopleComeAlong() throws {
    let queue = try DatabaseQueue()
    try Migrations.migrator.migrate(queue, upTo: "4 standing, releases")
    try queue.write { try $0.execute(sql: before) }
    try Migrations.migrator.migrate(queue)
    try queue.write { db in
      let member = try #require(try Row.fetchOne(db, sql: "SELECT name, development_number, standing FROM members"))
      #expect(member == ["name": "王小明", "development_number": "201900000001", "standing": "在册"])
      #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM posts") == 1)
      #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM cadres") == 1)
      #expect(try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").isEmpty)
      // What anybody else changes is noted, and another name is another question for the identity centre.
      try db.execute(sql: "UPDATE person SET mobile = '13900000000', name = '王大明' WHERE id = 7")
      #expect(try String.fetchAll(db, sql: "SELECT field FROM hand_edit") == ["mobile"])
      #expect(try String.fetchOne(db, sql: "SELECT verification FROM person") == "未校验")
    }
  }
}
