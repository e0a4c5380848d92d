import Foundation
import Testing

/// No output replaces the database, what was handed in, or anything in Inbox and Archive: 73, before anything is done.
@Suite struct OutputGuardTests {
  /// What each command needs beside its output.
  private static let commands: [String: [String]] = [
    "import": ["--dry-run"], "check": ["$INPUT"], "reconcile": ["--against", "$INPUT"], "nightly": [],
    "template": ["waivers", "-o", "$FREE.xlsx", "--force"], "runs": [], "show": ["1"], "undo": ["1"],
    "verify export": ["--force"], "verify import": ["$INPUT"], "verify list": [],
    "waivers": ["-o", "$FREE.xlsx", "--force"], "report": ["progress"], "backup": ["--force"], "doctor": [],
    "prune": ["--before", "2020-01-01"],
  ]

  /// An option (nil: the argument) of a command that says where something is written.
  struct Output: Sendable, CustomStringConvertible {
    let command: String
    let option: String?
    let isFolder: Bool

    var description: String { command + " " + (option ?? "FILE") }
    /// Of a workbook.
    var needsEnding: Bool { ["--output", "--preview"].contains(option) }
  }

  /// As the program itself lists them, so that a new one is tried too.
  private static let outputs: [Output] = {
    struct Dump: Decodable {
      struct Name: Decodable { let name: String }
      struct Argument: Decodable {
        let kind: String
        let names: [Name]?
        let valueName: String?
        let abstract: String?
      }
      struct Command: Decodable {
        let commandName: String
        let arguments: [Argument]?
        let subcommands: [Command]?

        func all(_ path: [String] = []) -> [(String, [Argument])] {
          let path = path + [commandName]
          return [(path.dropFirst().joined(separator: " "), arguments ?? [])]
            + (subcommands ?? []).flatMap { $0.all(path) }
        }
      }
      let command: Command
    }
    let text = (try? BuiltRoster.run(["--experimental-dump-help"]).output) ?? ""
    let dump = try? JSONDecoder().decode(Dump.self, from: Data(text.utf8))
    return (dump?.command.all() ?? []).flatMap { command, arguments in
      arguments.compactMap { argument in
        let name = argument.names?.map(\.name).first { $0.count > 1 }
        guard argument.kind != "flag", command != "init", argument.valueName == "file" || name == "failures",
          name != "database", !(command == "verify import" && name == nil)
        else { return nil }
        return Output(command: command, option: name.map { "--" + $0 }, isFolder: name == "failures")
      }
    }
  }()

  @Test func areAllKnown() {
    #expect(Self.outputs.count == 25)
    #expect(Set(Self.outputs.map(\.command)).subtracting(Self.commands.keys) == [])
  }

  @Test(arguments: outputs)
  func replacesNothing(_ output: Output) throws {
    let place = try TrialWorkspace.withMixedInbox()
    let root = place.root.path
    let ending = output.needsEnding ? ".xlsx" : ""
    let input = root + "/Mine/全对.xlsx"
    try FileManager.default.createDirectory(atPath: root + "/Mine", withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: place.inbox.path + "/000.001.001/全对.xlsx", toPath: input)
    try FileManager.default.linkItem(atPath: place.database.path, toPath: root + "/hard.xlsx")
    try FileManager.default.createSymbolicLink(atPath: root + "/soft.xlsx", withDestinationPath: place.database.path)
    try FileManager.default.createSymbolicLink(atPath: root + "/In", withDestinationPath: place.inbox.path)
    var places = ["/Inbox/000.001.001/全对.xlsx", "/Inbox/new" + ending, "/In/new" + ending, "/Archive/a/new" + ending]
    if !output.isFolder {
      places += ["/hard.xlsx", "/soft.xlsx"]
      if !output.needsEnding { places += ["/roster.db", "/roster.db-wal", "/roster.db.lock", "/Mine/../roster.db"] }
      if Self.commands[output.command]?.contains("$INPUT") == true { places.append("/Mine/全对.xlsx") }
    }
    let before = try (WorkspaceDump(place), Data(contentsOf: URL(fileURLWithPath: input)))
    for target in places {
      let words = output.command.split(separator: " ").map(String.init)
      var arguments =
        words.dropFirst()
        + (Self.commands[output.command] ?? []).map {
          $0.replacingOccurrences(of: "$INPUT", with: input).replacingOccurrences(of: "$FREE", with: root + "/free")
        }
      if output.command == "backup", output.option != nil { arguments.append(root + "/free.db") }
      // Given twice, the last counts.
      arguments += [output.option, root + target].compactMap { $0 }
      let result = try place.run(words[0], Array(arguments))
      #expect(result.status == 73, "\(output) \(target): \(result.status) \(result.errors)")
      #expect(
        result.errors.split(separator: "：").first?.hasSuffix("无法写入 \(root)\(target)") == true,
        "\(target): \(result.errors)")
    }
    #expect(try WorkspaceDump(place).difference(from: before.0) == [])
    #expect(try Data(contentsOf: URL(fileURLWithPath: input)) == before.1)
    #expect(place.files("").filter { $0.contains("free") } == [])
  }

  /// A database that is nobody's here is not replaced either.
  @Test func anotherDatabase() throws {
    let place = try TrialWorkspace()
    let other = try TrialWorkspace()
    let before = try other.data("roster.db")
    let result = try place.run("runs", "--json", other.database.path)
    #expect(result.status == 73)
    #expect(result.errors == "roster: 无法写入 \(other.database.path)：那里是一个数据库，不能覆盖\n")
    #expect(try other.data("roster.db") == before)
  }

  /// A check keeps nothing, and so what it reads stays: the failure workbook takes a second name.
  @Test func aCheckKeepsItsInput() throws {
    let place = try TrialWorkspace()
    try place.register()
    let source = BuiltRoster.fixtures.appendingPathComponent("Cases/contacts/Inbox/000.001.001/联系方式.xlsx")
    let folder = place.root.appendingPathComponent("Mine")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let input = folder.appendingPathComponent("名单-导入失败.xlsx")
    try FileManager.default.copyItem(at: source, to: input)
    let result = try place.run(
      "check", folder.path, "--failures", folder.path, "--org", "000.001.001")
    #expect(result.status == 1)
    #expect(place.files("Mine") == ["名单-导入失败 (2).xlsx", "名单-导入失败.xlsx"])
    #expect(try Data(contentsOf: input) == Data(contentsOf: source))
  }
}
