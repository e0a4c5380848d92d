import Foundation
import Testing

/// What happens to files and folders.
@Suite struct FolderTests {
  @Test func filesTravelFromInboxToArchive() throws {
    let place = try TrialWorkspace()
    try place.fill("Demo/Inbox")
    let handedIn = place.files("Inbox")
    #expect(try place.run("import").status == 1)
    #expect(place.files("Inbox").isEmpty)
    let archived = place.files("Archive/2026-03-02")
    #expect(archived.count == handedIn.count)
    let refused = archived.filter { $0.hasPrefix("refused/") }.map { ($0 as NSString).lastPathComponent }
    #expect(refused.sorted() == ["团员.xlsx", "团员名单.xlsx", "通讯录.xls"].sorted())
    let notes = place.files("Failures").filter { $0.hasSuffix(".txt") }
    #expect(notes == ["晴川职业学校团委/机电（1）班团支部/通讯录-导入失败.txt"])
    let note = try place.text("Failures/" + notes[0])
    #expect(note.hasPrefix("\u{FEFF}") && note.contains("FIL-101") && note.hasSuffix("\r\n"))
  }

  @Test func theSameFileAgainIsNothingNew() throws {
    let place = try TrialWorkspace()
    try place.register()
    let file = BuiltRoster.fixtures.appendingPathComponent("Cases/twice/Inbox-1/000.001.001/全对.xlsx").path
    #expect(try place.run("import", file, "--org", "000.001.001").status == 0)
    let again = try place.run("import", file, "--org", "000.001.001", "--json", "-")
    #expect(again.status == 0)
    #expect(again.output.contains("FIL-108"))
    #expect(FileManager.default.fileExists(atPath: file), "a file outside the Inbox stays where it is")
  }

  /// Two files of one name from two folders: each gets its own failure workbook, and the same one again.
  @Test func failureWorkbooksOfOneNameDoNotMeet() throws {
    let place = try TrialWorkspace()
    try place.register()
    let source = BuiltRoster.fixtures.appendingPathComponent("Cases/contacts/Inbox/000.001.001/联系方式.xlsx")
    let paths = try ["甲", "乙"].map { name in
      let folder = place.root.appendingPathComponent(name)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: source, to: folder.appendingPathComponent("名单.xlsx"))
      return folder.appendingPathComponent("名单.xlsx").path
    }
    for _ in 1...2 {
      #expect(try place.run("import", paths + ["--org", "000.001.001"]).status == 1)
      #expect(place.files("Failures") == ["名单-导入失败 (2).xlsx", "名单-导入失败.xlsx"])
    }
  }

  @Test(arguments: [["import", "--dry-run"], ["check"]])
  func triesChangeNothing(_ command: [String]) throws {
    let place = try TrialWorkspace()
    try place.register()
    try place.fill("Cases/contacts/Inbox")
    let before = try (place.data("roster.db"), place.files(""))
    let paths = command[0] == "check" ? [place.inbox.path] : []
    let result = try place.run(command[0], Array(command.dropFirst()) + paths + ["--json", "-"])
    #expect(result.status == 1)
    let report = try jsonObject(Data(result.output.utf8))
    #expect(report["run"] is NSNull)
    #expect(report["dryRun"] as? Bool == true)
    #expect(try place.data("roster.db") == before.0)
    #expect(place.files("").filter { !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") } == before.1)
  }

  @Test func checkWritesFailureWorkbooksWhereAsked() throws {
    let place = try TrialWorkspace()
    try place.register()
    try place.fill("Cases/contacts/Inbox")
    #expect(try place.run("check", place.inbox.path, "--failures", place.root.path + "/Wrong").status == 1)
    #expect(place.files("Wrong") == ["000.001.001/联系方式-导入失败.xlsx"])
    #expect(place.files("Failures").isEmpty)
  }

  /// Same input, state, date and policy: the same bytes.
  @Test func failureWorkbooksHaveTheSameBytes() throws {
    let places = try [TrialWorkspace(), TrialWorkspace()]
    for place in places {
      try place.fill("Demo/Inbox")
      #expect(try place.run("import").status == 1)
    }
    let names = places[0].files("Failures")
    #expect(names.count == 10)
    #expect(names == places[1].files("Failures"))
    for name in names {
      #expect(try places[0].data("Failures/" + name) == places[1].data("Failures/" + name), "\(name)")
    }
  }

  @Test func databaseIsPrivate() throws {
    let place = try TrialWorkspace()
    let mode = try FileManager.default.attributesOfItem(atPath: place.database.path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }
}
