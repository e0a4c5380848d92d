import Foundation
import Testing

/// What is written is an .xlsx workbook and is named so: 64 for any other ending, before anything is done.
@Suite struct WorkbookPlaceTests {
  private static let commands = [
    ["template", "waivers", "-o"], ["report", "progress", "-o"], ["report", "summary", "-o"],
    ["reconcile", "--against", "Inbox", "-o"], ["reconcile", "-o"], ["waivers", "-o"], ["verify", "export", "-o"],
    ["import", "--dry-run", "--preview"], ["check", "Inbox", "--preview"],
  ]

  @Test(arguments: commands)
  func otherEndings(_ command: [String]) throws {
    let place = try TrialWorkspace.withMixedInbox()
    let before = try WorkspaceDump(place)
    for name in ["x.xls", "x.html", "x", "x.xlsx.zip"] {
      let file = place.root.path + "/" + name
      let arguments = command.map { $0 == "Inbox" ? place.inbox.path : $0 } + [file]
      let result = try place.run(arguments[0], Array(arguments.dropFirst()))
      #expect(result.status == 64, "\(result.errors)")
      #expect(result.errors == "roster: 文件名“\(file)”须以 .xlsx 结尾\n")
    }
    #expect(try WorkspaceDump(place).difference(from: before) == [])
  }

  @Test func inCapitals() throws {
    let place = try TrialWorkspace()
    #expect(try place.run("template", "waivers", "-o", place.root.path + "/表.XLSX").status == 0)
  }
}
