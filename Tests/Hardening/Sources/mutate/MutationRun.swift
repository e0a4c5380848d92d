import Foundation

/// Mutants spread evenly over workbooks, the files two at a time.
struct MutationRun {
  private let files: [String]
  private let total: Int
  private let seed: UInt64

  /// `count` random mutants and as many structure-aware ones.
  init(_ paths: [String], count: Int, seed: UInt64) {
    files = paths.flatMap { Self.workbooks(below: $0) }
    total = count * 2
    self.seed = seed
  }

  /// Prints each failure and the sums; false if there was a failure or nothing to read.
  func run() async -> Bool {
    guard !files.isEmpty else {
      print("no workbooks")
      return false
    }
    let start = Date()
    var sums: [String: Int] = [:]
    await withTaskGroup(of: (String, [Int: String]).self) { group in
      var rest = files.indices.makeIterator()
      func add() {
        guard let index = rest.next() else { return }
        let file = files[index]
        let count = total / files.count + (index < total % files.count ? 1 : 0)
        group.addTask { (file, await MutantProcess.outcomes(file, seed: seed, count: count)) }
      }
      add()
      add()
      for await (file, outcomes) in group {
        for (number, outcome) in outcomes.sorted(by: { $0.key < $1.key }) {
          sums[outcome, default: 0] += 1
          if MutantOutcome.failures.contains(outcome) { report(file, number, outcome) }
        }
        add()
      }
    }
    let seconds = Int(Date().timeIntervalSince(start))
    print("\(sums.values.reduce(0, +)) mutants of \(files.count) workbooks, seed \(seed), \(seconds) s")
    for failure in MutantOutcome.failures { sums[failure, default: 0] += 0 }
    for (sum, count) in sums.sorted(by: { $0.key < $1.key }) { print("\(count)\t\(sum)") }
    return MutantOutcome.failures.allSatisfy { sums[$0] == 0 }
  }

  private func report(_ file: String, _ number: Int, _ outcome: String) {
    let kind = (try? MutantSource(file).kind(number)) ?? .random
    print("\(outcome)\t\(file)\tseed \(seed)\tmutant \(number)")
    print("  mutate --one '\(file)' \(Mutate.seed(seed, number)) \(kind.rawValue) mutant.bin")
  }

  /// The .xlsx and .xls files below a folder, or the file itself, in a stable order.
  private static func workbooks(below path: String) -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return [] }
    guard isFolder.boolValue else { return [path] }
    let names = FileManager.default.subpaths(atPath: path) ?? []
    return names.filter { $0.hasSuffix(".xlsx") || $0.hasSuffix(".xls") }.sorted().map { "\(path)/\($0)" }
  }
}
