import Foundation
import GRDB
import Testing

/// `roster backup`.
@Suite struct BackupTests {
  private let place: TrialWorkspace
  private let roster = BuiltRoster.fixtures.appendingPathComponent("Cases/contacts/Inbox/000.001.001/联系方式.xlsx").path

  init() throws {
    place = try TrialWorkspace()
    try place.register()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private var folder: URL { place.root.appendingPathComponent("Backups") }
  private var file: URL { folder.appendingPathComponent("周一.db") }

  private func backUp(_ arguments: String...) throws -> BuiltRoster.Result {
    try place.run("backup", [file.path] + arguments)
  }

  private func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }

  private func mode(_ url: URL) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions] as? Int
  }

  /// A killed backup of another day; and folders that only look like one.
  @Test func removesWhatAKilledOneLeft() throws {
    let manager = FileManager.default
    func make(_ name: String, _ files: [String], mode: Int = 0o700) throws {
      let place = folder.appendingPathComponent(name)
      try manager.createDirectory(at: place, withIntermediateDirectories: false, attributes: [.posixPermissions: mode])
      for file in files { try Data("x".utf8).write(to: place.appendingPathComponent(file)) }
    }
    try make(".roster-2026-11-24.db.tmp", ["output", "output-journal"])
    try make(".mine.tmp", ["output", "notes.txt"])
    try make(".open.tmp", ["output"], mode: 0o755)
    try make("roster.tmp", ["output"])
    #expect(try backUp().status == 0)
    #expect(try names() == [".mine.tmp", ".open.tmp", "roster.tmp", "周一.db"])
  }

  @Test func saysWhatIsInIt() throws {
    let result = try backUp("--json", "-")
    #expect(result.status == 0, "\(result.errors)")
    let report = try jsonObject(Data(result.output.utf8))
    let organizations = try DatabaseQueue(path: place.database.path).read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM organization")
    }
    #expect(organizations != 0)
    #expect(report.keys.sorted() == ["bytes", "file", "organizations", "persons", "runs", "schema"])
    let size = try Data(contentsOf: file).count
    #expect(report["bytes"] as? Int == size)
    #expect(report["file"] as? String == file.path)
    #expect(report["persons"] as? Int == 0)
    #expect(report["organizations"] as? Int == organizations)
    #expect(report["runs"] as? Int == 1)
    #expect(report["schema"] as? Int == 1)
    #expect(try names() == ["周一.db"])
    #expect(try mode(file) == 0o600)
    let count = try #require(organizations)
    #expect(try backUp("--force").output == "已备份到 \(file.path)：\(size) 字节，0 人，\(count) 个组织，1 次运行\n")
    #expect(
      try place.run("backup", file.path, "--force", language: "en_US.UTF-8").output
        == "backed up to \(file.path): \(size) bytes, persons: 0, organisations: \(count), runs: 1\n")
  }

  /// Another process, this one, is in the middle of a transaction and holds the lock of the run.
  @Test func othersMayWrite() throws {
    let queue = try DatabaseQueue(path: place.database.path)
    let result = try queue.inDatabase { db -> BuiltRoster.Result in
      try db.execute(sql: "BEGIN IMMEDIATE; DELETE FROM finding")
      defer { try? db.execute(sql: "ROLLBACK") }
      return try backUp()
    }
    #expect(result.status == 0, "\(result.errors)")
  }

  /// Copied into a second workspace the backup is that workspace's database.
  @Test func theBackupWorks() throws {
    #expect(try place.run("import", roster, "--org", "000.001.001").status == 1)
    #expect(try backUp().status == 0)
    let second = try TrialWorkspace()
    for name in ["roster.db", "roster.db-wal", "roster.db-shm"] {
      try? FileManager.default.removeItem(at: second.root.appendingPathComponent(name))
    }
    try FileManager.default.copyItem(at: file, to: second.database)
    #expect(try second.run("runs").output == place.run("runs").output)
    #expect(try second.run("show", "2", "--json", "-").output == place.run("show", "2", "--json", "-").output)
    let again = try second.run("import", roster, "--org", "000.001.001", "--json", "-")
    #expect(again.status == 1)
    #expect(try jsonObject(Data(again.output.utf8))["run"] as? Int == 3)
    #expect(try second.run("backup", second.root.path + "/b.db").status == 0)
  }

  @Test func whatIsThereStays() throws {
    try Data("mine".utf8).write(to: file)
    let result = try backUp()
    #expect(result.status == 73)
    #expect(result.errors == "roster: 无法写入 \(file.path)：文件已存在；加 --force 可覆盖\n")
    #expect(try Data(contentsOf: file) == Data("mine".utf8))
    #expect(try names() == ["周一.db"])
    #expect(try backUp("--force").status == 0)
    #expect(try Data(contentsOf: file).prefix(6) == Data("SQLite".utf8))
  }

  /// Names that would hurt a database, and places that are none; also with --force.
  @Test func placesThatAreRefused() throws {
    let link = folder.appendingPathComponent("link.db"), hard = folder.appendingPathComponent("hard.db")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: place.database)
    try FileManager.default.linkItem(at: place.database, to: hard)
    let used = folder.appendingPathComponent("used.db")
    try Data().write(to: URL(fileURLWithPath: used.path + "-wal"))
    let before = try (place.data("roster.db"), names())
    let root = place.root.path
    for target in [
      root + "/roster.db", root + "/roster.db-wal", root + "/roster.db.lock", link.path, hard.path, used.path,
      folder.path, folder.path + "/missing/b.db", root + "/roster.db/b.db",
    ] {
      let result = try place.run("backup", target, "--force")
      #expect(result.status == 73, "\(target): \(result.errors)")
      #expect(result.output.isEmpty)
    }
    #expect(try place.data("roster.db") == before.0)
    #expect(try names() == before.1)
  }

  /// Two at once wait for each other, and whoever may not wait is told.
  @Test func severalAtOnce() throws {
    let folder = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { close(folder) }
    #expect(flock(folder, LOCK_EX | LOCK_NB) == 0)
    #expect(try backUp("--wait", "0").status == 75)
    #expect(try names().isEmpty)
    #expect(flock(folder, LOCK_UN) == 0)
    #expect(try backUp("--wait", "0").status == 0)
  }

  /// What a killed backup left does not disturb the next, and is not left a second time.
  @Test func leftoversAreWrittenOver() throws {
    let workshop = folder.appendingPathComponent(".周一.db.tmp")
    try FileManager.default.createDirectory(at: workshop, withIntermediateDirectories: true)
    for ending in ["", "-wal", "-shm", "-journal"] {
      try Data("left by a killed backup".utf8).write(to: workshop.appendingPathComponent("output" + ending))
    }
    #expect(try backUp().status == 0)
    #expect(try names() == ["周一.db"])
    #expect(try mode(file) == 0o600)
  }

  @Test func damagedDatabases() throws {
    let whole = try place.data("roster.db")
    var page = whole
    page.replaceSubrange(8192..<12_288, with: Data(repeating: 0x5A, count: 4096))
    let garbage = Data("garbage, and enough of it to be looked at as one database\n".utf8)
    for damaged in [garbage, Data(), whole.prefix(9000), page] {
      try damaged.write(to: place.database)
      let result = try backUp()
      #expect(result.status == 74, "\(damaged.count): \(result.errors)")
      #expect(result.exited)
      #expect(result.output.isEmpty)
      #expect(result.errors.hasPrefix("roster: 数据库错误："))
      #expect(try names().isEmpty)
    }
  }

  /// What was there before stays when there is no good backup to take its place.
  @Test func aFailedBackupReplacesNothing() throws {
    try Data("mine".utf8).write(to: file)
    try Data().write(to: place.database)
    #expect(try backUp("--force").status == 74)
    #expect(try Data(contentsOf: file) == Data("mine".utf8))
    #expect(try names() == ["周一.db"])
  }

  @Test func aDatabaseAlone() throws {
    #expect(try BuiltRoster.run(["backup", file.path, "--database", place.database.path]).status == 0)
    #expect(try BuiltRoster.run(["backup", file.path, "--database", "/nonexistent/x.db"]).status == 74)
    #expect(try BuiltRoster.run(["backup", file.path]).status == 64)
  }
}
