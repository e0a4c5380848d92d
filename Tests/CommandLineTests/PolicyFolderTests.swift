import Foundation
import Testing

/// A policy folder that is not sound never means the built-in rules: 64, and nothing is done.
@Suite struct PolicyFolderTests {
  private static let commands = [
    ["import"], ["import", "--dry-run"], ["check", "."], ["check", "--stored"], ["reconcile", "--against", "."],
    ["nightly"], ["report", "progress"], ["verify", "export"],
  ]

  @Test(arguments: commands)
  func everyCommandRefusesIt(_ command: [String]) throws {
    let place = try TrialWorkspace.withMixedInbox()
    let folder = try folder(["ages.yaml": edition("ages.yaml"), "standard.yaml": edition("standards.yaml")])
    defer { try? FileManager.default.removeItem(at: folder) }
    let before = try WorkspaceDump(place)
    let result = try place.run(command[0], command.dropFirst() + ["--policy", folder.path])
    #expect(result.status == 64, "\(result.errors)")
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("规则文件 standard.yaml：不是规则文件；规则文件夹中只能有 ages.yaml, "))
    #expect(try WorkspaceDump(place) == before)
  }

  @Test func whatIsSaid() throws {
    let ages = try edition("ages.yaml")
    let slips: [(files: [String: String?], words: String)] = [
      (["age.yaml": ages], "规则文件 age.yaml：不是规则文件"), (["ages.yml": ages], "规则文件 ages.yml：不是规则文件"),
      (["ages.yaml": ages, "notes": nil], "规则文件 notes：不是规则文件"),
      (["ages.yaml": nil], "规则文件 ages.yaml：文件无法读取：那里是一个文件夹"), ([:], "其中没有规则文件"),
      (
        ["ages.yaml": ages.replacingOccurrences(of: "    memberBelow", with: "    memberUnder")],
        "规则文件 ages.yaml 第 13 行，presentAge[0]：不认识的键“memberUnder”"
      ),
      (["ages.yaml": "", "standards.yaml": try edition("standards.yaml")], "规则文件 ages.yaml：文件是空的"),
    ]
    for slip in slips {
      let folder = try folder(slip.files)
      defer { try? FileManager.default.removeItem(at: folder) }
      let result = try BuiltRoster.run(["check", folder.path, "--policy", folder.path])
      #expect(result.status == 64 && result.errors.contains(slip.words), "\(result.errors)")
    }
    let nowhere = try BuiltRoster.run(["check", ".", "--policy", "/nowhere"])
    #expect(nowhere.status == 64 && nowhere.errors.contains("规则文件 /nowhere：没有这个文件或文件夹"), "\(nowhere.errors)")
  }

  /// What systems leave in folders is no part of it.
  @Test func hiddenFilesAreLeftAlone() throws {
    let folder = try folder(["ages.yaml": edition("ages.yaml"), ".DS_Store": "x"])
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = BuiltRoster.fixtures.appendingPathComponent("Cases/organizations.xlsx").path
    #expect(try BuiltRoster.run(["check", file, "--policy", folder.path]).status == 0)
  }

  private func edition(_ name: String) throws -> String {
    try String(contentsOf: BuiltRoster.repository.appendingPathComponent("Templates/policy/" + name), encoding: .utf8)
  }

  /// nil makes a folder of that name.
  private func folder(_ files: [String: String?]) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("roster-policy-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files {
      let place = folder.appendingPathComponent(name)
      if let text {
        try Data(text.utf8).write(to: place)
      } else {
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      }
    }
    return folder
  }
}
