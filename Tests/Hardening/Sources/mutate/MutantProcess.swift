import Foundation
import ReaderTrial
import Synchronization

/// The parent's side of one child: it reads what the child says, and kills it where one mutant takes too long.
final class MutantProcess: Sendable {
  private static let seconds = 10.0

  private struct State {
    var outcomes: [Int: String] = [:]
    var started: (number: Int, at: Date)?
    var isKilled = false
  }

  private let path: String
  private let seed: UInt64
  private let state = Mutex(State())

  private init(_ path: String, _ seed: UInt64) {
    self.path = path
    self.seed = seed
  }

  /// The outcomes of mutants 0 ..< count of a file, by number.
  static func outcomes(_ path: String, seed: UInt64, count: Int) async -> [Int: String] {
    await withCheckedContinuation { done in
      DispatchQueue.global().async { done.resume(returning: MutantProcess(path, seed).run(count)) }
    }
  }

  private func run(_ count: Int) -> [Int: String] {
    var first = 0
    while first < count {
      // A child that says nothing at all is as bad as a trap in its first mutant.
      let last = child(first..<count) ?? first
      if state.withLock({ $0.outcomes[last] }) == nil {
        let isHang = state.withLock { $0.isKilled }
        state.withLock { $0.outcomes[last] = isHang ? MutantOutcome.hung : MutantOutcome.trapped }
      }
      first = last + 1
    }
    return state.withLock { $0.outcomes }
  }

  /// Runs a child; the number of the mutant that it started last.
  private func child(_ numbers: Range<Int>) -> Int? {
    state.withLock { ($0.started, $0.isKilled) = (nil, false) }
    let arguments = ["--child", path, String(seed), String(numbers.lowerBound), String(numbers.upperBound)]
    guard let child = try? ChildProcess(arguments) else { return nil }
    let watch = DispatchSource.makeTimerSource(queue: .global())
    watch.setEventHandler { [self] in
      let isLate = state.withLock { state in
        state.isKilled = state.isKilled || state.started.map { Date().timeIntervalSince($0.at) > Self.seconds } ?? false
        return state.isKilled
      }
      if isLate { child.kill() }
    }
    watch.schedule(deadline: .now() + 1, repeating: 1)
    watch.resume()
    read(child.output)
    watch.cancel()
    _ = child.wait()
    return state.withLock { $0.started?.number }
  }

  private func read(_ file: FileHandle) {
    var rest: [UInt8] = []
    while case let data = file.availableData, !data.isEmpty {
      rest += data
      while let end = rest.firstIndex(of: 0x0A) {
        take(String(decoding: rest[..<end], as: UTF8.self))
        rest.removeSubrange(...end)
      }
    }
  }

  private func take(_ line: String) {
    let fields = line.split(separator: "\t").map(String.init)
    guard fields.count >= 2, let number = Int(fields[1]) else { return }
    state.withLock { state in
      if fields[0] == "start" { state.started = (number, Date()) }
      if fields[0] == "end", fields.count == 3 { state.outcomes[number] = fields[2] }
    }
  }
}
