/// What came of one mutant; other outcomes are `opened` and `refused` with a code.
enum MutantOutcome {
  static let trapped = "trapped"
  static let hung = "hung"
  static let differs = "read differently by the two paths"
  static let large = "over 1 GiB"

  static let failures = [trapped, hung, differs, large]
}
