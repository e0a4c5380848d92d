import RosterModel

/// The rows of a group that contradict each other, as each of them names the others: ten at most, so that a value typed
/// into every row of a column costs no more than any other.
struct NamedRows {
  static let most = 10

  private let first: [(row: Int, name: String)]
  private let count: Int

  /// `group`: rows in their order. `name` is asked for one row more than are named, for each leaves itself out.
  init(_ group: [Int], name: (Int) -> String) {
    first = group.prefix(NamedRows.most + 1).map { ($0, name($0)) }
    count = group.count
  }

  /// The rows but `row`.
  func others(than row: Int) -> String {
    let names = first.lazy.filter { $0.row != row }.map(\.name).prefix(NamedRows.most)
    return names.joined(separator: "、") + (count > NamedRows.most + 1 ? " …" : "")
  }
}
