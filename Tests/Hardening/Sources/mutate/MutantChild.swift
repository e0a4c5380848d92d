import Foundation
import Glibc
import ReaderTrial
import WorkbookReader

/// The child's side: mutants of one file, each announced before it is read. A trap ends only this process.
struct MutantChild {
  /// Address space; what asks for more ends in a trap.
  private static let memoryLimit: UInt = 6 << 30

  let path: String
  let seed: UInt64
  let numbers: Range<Int>

  func run() throws {
    var limit = rlimit(rlim_cur: Self.memoryLimit, rlim_max: Self.memoryLimit)
    _ = setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
    let source = try MutantSource(path)
    for number in numbers {
      say("start\t\(number)")
      let bytes = source.mutant(source.kind(number), seed: Mutate.seed(seed, number))
      try? "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .utf8)
      var sum = ReaderTrial.verdict(bytes).sum
      if bytes.begins(with: [0x50, 0x4B]), Self.differs(bytes, source.kind(number)) { sum = MutantOutcome.differs }
      if ChildProcess.peakMemory() > 1_024 { sum = MutantOutcome.large }
      say("end\t\(number)\t\(sum)")
    }
  }

  /// Whether the two paths disagree. Of a part that is damaged and too large as well, the path that inflates further at
  /// once tells the damage, the other the size; only behind sound compression must they name the same.
  private static func differs(_ bytes: [UInt8], _ kind: MutantKind) -> Bool {
    let scanned = ReaderTrial.outcome(bytes)
    let parsed = ReaderTrial.outcome(bytes, path: .xmlOnly)
    return scanned != parsed && (kind == .xml || !ReaderTrial.isRefusal(scanned) || !ReaderTrial.isRefusal(parsed))
  }

  private func say(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }
}
