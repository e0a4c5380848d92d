import Foundation
import ReaderTrial

/// `mutate --count N [--seed S] PATH …` reads N random and N structure-aware mutants of workbooks, in other processes.
///
/// `mutate --one FILE SEED KIND OUT` writes one mutant. `mutate --sheet XML OUT` writes the workbook that `fuzz-sheet`
/// makes of an input.
@main
enum Mutate {
  private static let usage = """
    usage: mutate --count N [--seed S] PATH … | mutate --one FILE SEED KIND OUT | mutate --sheet XML OUT

    """

  static func main() async throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    switch (arguments.first, arguments.count) {
    case ("--child", 5):
      guard let seed = UInt64(arguments[2]), let first = Int(arguments[3]), let end = Int(arguments[4]), first <= end
      else { return fail() }
      try MutantChild(path: arguments[1], seed: seed, numbers: first..<end).run()
    case ("--one", 5):
      guard let seed = UInt64(arguments[2]), let kind = MutantKind(rawValue: arguments[3]) else { return fail() }
      try write(MutantSource(arguments[1]).mutant(kind, seed: seed), arguments[4])
    case ("--sheet", 3):
      let sheet = [UInt8](try Data(contentsOf: URL(fileURLWithPath: arguments[1])))
      try write(StoredPackage.workbook(sheet: sheet), arguments[2])
    default:
      let count = option("--count", in: &arguments).flatMap { Int($0) } ?? 0
      let seed = option("--seed", in: &arguments).map { UInt64($0) } ?? 1
      guard count > 0, let seed, !arguments.isEmpty, !arguments[0].hasPrefix("-") else { return fail() }

      exit(await MutationRun(arguments, count: count, seed: seed).run() ? 0 : 1)
    }
  }

  /// The seed of one mutant in a run with a seed.
  static func seed(_ run: UInt64, _ number: Int) -> UInt64 { run &* 1_000_003 &+ UInt64(number) }

  /// The value after an option, both taken out.
  private static func option(_ name: String, in arguments: inout [String]) -> String? {
    guard let index = arguments.firstIndex(of: name), index + 1 < arguments.count else { return nil }
    defer { arguments.removeSubrange(index...index + 1) }
    return arguments[index + 1]
  }

  private static func write(_ bytes: [UInt8], _ path: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  private static func fail() {
    FileHandle.standardError.write(Data(usage.utf8))
    exit(64)
  }
}
