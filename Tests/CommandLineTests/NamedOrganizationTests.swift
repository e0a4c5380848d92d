import Foundation
import Testing

/// `--org` that names no organisation, or several: 64 before the first file is touched, in every command.
@Suite struct NamedOrganizationTests {
  private static let commands = [
    ["import"], ["import", "--dry-run"], ["check", "Inbox"], ["check", "--stored"],
    ["reconcile", "--against", "Inbox"], ["reconcile", "--against", "Inbox", "--apply"], ["report", "progress"],
    ["template", "branch-members", "-o", "out.xlsx"], ["verify", "export"], ["waivers", "-o", "out.xlsx"],
  ]

  @Test(arguments: commands)
  func unknown(_ command: [String]) throws {
    let place = try TrialWorkspace.withMixedInbox()
    let before = try WorkspaceDump(place)
    let arguments = command.map { ["Inbox", "out.xlsx"].contains($0) ? place.root.path + "/" + $0 : $0 }
    let result = try place.run(arguments[0], arguments.dropFirst() + ["--org", "不存在"])
    #expect(result.status == 64, "\(result.errors)")
    #expect(result.output.isEmpty)
    #expect(result.errors == "roster: 没有登记过名为“不存在”的组织\n")
    #expect(try WorkspaceDump(place) == before)
  }

  @Test func theNearestAreNamed() throws {
    let place = try TrialWorkspace()
    try place.register()
    let name = try place.run("import", "--org", "机电 (1)班团枝部")
    #expect(name.status == 64)
    #expect(name.errors == "roster: 没有登记过名为“机电 (1)班团枝部”的组织；相近的有：机电（1）班团支部\n")
    let code = try place.run("import", "--org", "000.005")
    #expect(code.errors == "roster: 没有登记过名为“000.005”的组织；相近的有：000.001、000.002、000.003、000.004、000\n")
  }

  @Test func severalAreNamed() throws {
    let place = try TrialWorkspace.withMixedInbox()
    let before = try WorkspaceDump(place)
    for command in [["import"], ["check", "--stored"], ["report", "todo"]] {
      let result = try place.run(command[0], command.dropFirst() + ["--org", "机关团支部"])
      #expect(result.status == 64)
      #expect(result.errors == "roster: “机关团支部”不止一个组织，请用编码指明：000.001.004、000.001.005\n")
    }
    #expect(try WorkspaceDump(place) == before)
  }

  @Test func nobodyIsRegistered() throws {
    let result = try BuiltRoster.run(["check", ".", "--org", "甲"])
    #expect(result.status == 64 && result.errors.contains("还没有登记任何组织"))
  }
}
