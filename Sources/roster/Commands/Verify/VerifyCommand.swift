import ArgumentParser

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Have names and resident IDs checked by the citizen-identity centre (身份证校验).",
    discussion: """
      `export` writes a batch of unverified people for the centre, `import` takes its answer back, `list` shows what is \
      open. Unverified people can be worked with like all others.
      """,
    subcommands: [VerifyExportCommand.self, VerifyImportCommand.self, VerifyListCommand.self])
}
