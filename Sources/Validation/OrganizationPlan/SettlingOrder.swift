/// In which order the rows of a file are settled: from top to bottom, again and again, but a row that waits for a name is
/// only looked at again when a row of that name was settled. So a chain of superiors from bottom to top costs no more
/// than one from top to bottom, and the numbers are given as if every row had been looked at each time.
struct SettlingOrder {
  private let count: Int
  private var due: RowHeap
  private var pass = 0
  private var waiting: [String: [Int]] = [:]
  /// Whether a row waits while a row further down may turn out to be a second one of the name it looks for.
  private(set) var isPatient = true

  init(count: Int) {
    self.count = count
    due = RowHeap(ascending: Array(0..<count))
  }

  /// The row to be looked at; nil when the others wait for each other.
  mutating func next() -> Int? {
    guard let key = due.removeLeast() else { return nil }
    pass = key / count
    return key % count
  }

  mutating func wait(_ row: Int, for name: String) { waiting[name, default: []].append(row) }

  /// Rows above `settled` had their turn in this pass.
  mutating func wake(_ name: String, after settled: Int) {
    for row in waiting.removeValue(forKey: name) ?? [] { due.insert((row > settled ? pass : pass + 1) * count + row) }
  }

  /// Lets all waiting rows try again without patience; false when they have.
  mutating func losePatience() -> Bool {
    guard isPatient, !waiting.isEmpty else { return false }
    isPatient = false
    for row in left { due.insert((pass + 1) * count + row) }
    waiting = [:]
    return true
  }

  /// Rows that still wait.
  var left: [Int] { waiting.values.joined().sorted() }
}

/// A binary heap, the least first.
private struct RowHeap {
  private var keys: [Int]

  init(ascending keys: [Int]) { self.keys = keys }

  mutating func insert(_ key: Int) {
    keys.append(key)
    var place = keys.count - 1
    while place > 0, keys[place] < keys[(place - 1) / 2] {
      keys.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  mutating func removeLeast() -> Int? {
    guard let least = keys.first, let last = keys.popLast() else { return nil }
    guard !keys.isEmpty else { return least }
    keys[0] = last
    var place = 0
    while let child = lesserChild(of: place), keys[child] < keys[place] {
      keys.swapAt(place, child)
      place = child
    }
    return least
  }

  private func lesserChild(of place: Int) -> Int? {
    let (left, right) = (2 * place + 1, 2 * place + 2)
    guard left < keys.count else { return nil }
    return right < keys.count && keys[right] < keys[left] ? right : left
  }
}
