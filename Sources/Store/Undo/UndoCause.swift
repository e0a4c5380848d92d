import GRDB

/// Who changed what a run left behind, or what hangs on it.
public struct UndoCause: Sendable, Equatable {
  /// Numbers of runs, ascending.
  public let runs: [Int]
  /// Whether someone did it in the database itself, past the program.
  public let isByHand: Bool

  public init(runs: [Int], isByHand: Bool) {
    self.runs = runs
    self.isByHand = isByHand
  }

  /// From run numbers; 0 stands for a change by hand.
  init(_ numbers: some Sequence<Int>) {
    let all = Set(numbers)
    self.init(runs: all.filter { $0 > 0 }.sorted(), isByHand: all.contains(0))
  }

  /// From the text that `group_concat` makes.
  init(concatenated: String?) {
    self.init((concatenated ?? "").split(separator: ",").compactMap { Int($0) })
  }
}
