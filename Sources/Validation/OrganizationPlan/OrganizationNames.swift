import RosterModel

/// Which rows of the file a name or code may mean, as names are compared (`NameKey`). No question costs more than a few
/// rows, however many have the name.
struct OrganizationNames {
  private var exact: [String: [Int]] = [:]
  private var short: [String: [Int]] = [:]
  /// Rows with a short name that are still to be settled and did not fail before.
  private var open: [String: Int] = [:]
  private var isOpen: [Bool]
  private var isSettled: [Bool]

  init(_ rows: [CheckedRow<OrganizationEntry>]) {
    isOpen = rows.map(\.isAccepted)
    isSettled = rows.map { _ in false }
    for (row, entry) in rows.lazy.map(\.entry).enumerated() {
      for key in Set([entry.code, entry.fullName].compactMap { $0.map(NameKey.of) }) {
        exact[key, default: []].append(row)
      }
      guard let key = entry.shortName.map(NameKey.of) else { continue }
      short[key, default: []].append(row)
      if isOpen[row] { open[key, default: 0] += 1 }
    }
  }

  /// A full name that was derived from the superior's.
  mutating func add(fullName: String, of row: Int) { exact[NameKey.of(fullName), default: []].append(row) }

  /// The first rows but `row` that have the code or the full name; as many as a message names, and one more.
  func exact(_ key: String, but row: Int) -> [Int] {
    Array((exact[key] ?? []).lazy.filter { $0 != row }.prefix(NamedRows.most + 1))
  }

  /// As `exact`, by short name. Rows that `repeatsStored` are forgotten: they are none of their own for good.
  mutating func short(_ key: String, but row: Int, repeatsStored: (Int) -> Bool) -> [Int] {
    let rows = short[key] ?? []
    var (kept, found, seen): ([Int], [Int], Int) = ([], [], 0)
    for index in rows {
      guard found.count <= NamedRows.most else { break }
      seen += 1
      if index != row, repeatsStored(index) { continue }
      kept.append(index)
      if index != row { found.append(index) }
    }
    if kept.count < seen { short[key] = kept + rows[seen...] }
    return found
  }

  /// Whether a row but `row`, whose own short name is `own`, has the short name and is still to be settled.
  func isOpen(_ key: String, but row: Int, named own: String?) -> Bool {
    (open[key] ?? 0) > (isOpen[row] && own.map(NameKey.of) == key ? 1 : 0)
  }

  func isUnsettled(_ row: Int) -> Bool { !isSettled[row] }

  /// Returns whether at most one row with the short name is left open: those that wait for it may look again.
  mutating func settle(_ row: Int, shortName: String?) -> Bool {
    isSettled[row] = true
    guard let key = shortName.map(NameKey.of) else { return false }
    if isOpen[row] {
      isOpen[row] = false
      open[key, default: 0] -= 1
    }
    return (open[key] ?? 0) <= 1
  }

  func has(_ key: String) -> Bool { exact[key] != nil || short[key] != nil }

  /// At most `limit` of the names.
  func some(_ limit: Int) -> [String] {
    isSettled.isEmpty ? [] : Array(Set(exact.keys).union(short.keys).sorted().prefix(limit))
  }
}
