import Foundation
import Testing

/// Workbooks with flipped bytes and missing ends: every run ends with an exit code, none by a signal.
@Suite struct MutationTests {
  /// A folder of mutants a process, each from a different seed.
  @Test(arguments: 1...6) func noMutantEndsTheProcess(_ seed: UInt64) throws {
    let place = try TrialWorkspace()
    try place.register()
    var random = Mutation(state: seed &* 0x9E37_79B9_7F4A_7C15)
    try FileManager.default.createDirectory(
      at: place.root.appendingPathComponent("Mutants"), withIntermediateDirectories: true)
    let books = ["Demo", "Cases"].flatMap { folder in
      (FileManager.default.enumerator(atPath: BuiltRoster.fixtures.appendingPathComponent(folder).path)?
        .compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".xlsx") }.map { folder + "/" + $0 }.sorted()
    }
    #expect(books.count > 60)
    for (number, name) in books.enumerated() {
      var bytes = [UInt8](try Data(contentsOf: BuiltRoster.fixtures.appendingPathComponent(name)))
      random.mutate(&bytes)
      try Data(bytes).write(to: place.root.appendingPathComponent("Mutants/\(number).xlsx"))
    }
    let result = try place.run(
      "check", place.root.path + "/Mutants", "--org", "000.001.001", "--quiet", "--failures", place.root.path + "/Wrong"
    )
    #expect(result.exited, "seed \(seed): signal \(result.status)")
    #expect([0, 1, 65].contains(result.status), "seed \(seed): \(result.status) \(result.errors)")
  }
}

/// SplitMix64, and what it does to a file.
private struct Mutation {
  var state: UInt64

  private mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(max(1, bound)))
  }

  mutating func mutate(_ bytes: inout [UInt8]) {
    switch next(4) {
    case 0: bytes.removeLast(next(bytes.count))
    case 1: for _ in 0..<8 { flip(&bytes, from: bytes.count * 3 / 4) }
    default: for _ in 0...next(12) { flip(&bytes, from: 0) }
    }
  }

  private mutating func flip(_ bytes: inout [UInt8], from start: Int) {
    guard !bytes.isEmpty else { return }
    bytes[start + next(bytes.count - start)] ^= UInt8(1 << next(8))
  }
}
