import ArgumentParser
import RosterModel

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "What a code means, why, how to fix it, and where the rule comes from.",
    discussion: "Without a code all of them are listed.")

  @Argument(help: "A code such as RID-103.")
  var code: String?

  func run() throws {
    guard let text = code else {
      for entry in Catalogue.entries { try Console.print(CatalogueText.line(for: entry)) }
      return
    }
    guard let code = FindingCode(rawValue: text.uppercased()) else {
      throw ValidationError(.noCode, .text(text))
    }
    for line in CatalogueText.page(for: code.entry) { try Console.print(line) }
  }
}
