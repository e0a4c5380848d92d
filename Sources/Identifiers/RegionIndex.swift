/// The region table, decoded once at first use: a bit for each six-digit number, and the years beside sorted codes.
struct RegionIndex: Sendable {
  static let shared = RegionIndex(decoding: RegionTable.text)

  /// Six-digit codes in rising order, each once.
  private(set) var codes: [UInt32] = []
  /// `spans[starts[i]..<starts[i + 1]]` are the years of `codes[i]`.
  private var starts: [Int] = [0]
  private var spans: [ClosedRange<Int>] = []
  private var bits = [UInt64](repeating: 0, count: 1_000_000 / 64)

  func contains(_ six: Int) -> Bool {
    (0..<1_000_000).contains(six) && bits[six >> 6] & (1 << UInt64(truncatingIfNeeded: six & 63)) != 0
  }

  func years(of six: Int) -> [ClosedRange<Int>] {
    guard contains(six) else { return [] }
    let place = firstPlace { $0 >= six }
    return Array(spans[starts[place]..<starts[place + 1]])
  }

  /// Binary search over the sorted codes.
  private func firstPlace(where reached: (Int) -> Bool) -> Int {
    var low = 0
    var high = codes.count
    while low < high {
      let middle = (low + high) / 2
      if reached(Int(codes[middle])) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  init(decoding table: StaticString) {
    for line in table.description.utf8.split(separator: UInt8(ascii: "\n")) {
      var words = line.split(separator: UInt8(ascii: " ")).makeIterator()
      guard let prefix = words.next().flatMap(number) else { continue }
      while let word = words.next() { add(word, below: prefix) }
    }
  }

  /// A word of the table: `21` or `21:1982-1991+1995-`.
  private mutating func add(_ word: Substring.UTF8View, below prefix: Int) {
    guard let lastTwo = number(word.prefix(2)) else { return }
    let code = prefix * 100 + lastTwo
    codes.append(UInt32(code))
    bits[code >> 6] |= 1 << UInt64(truncatingIfNeeded: code & 63)
    for span in word.dropFirst(3).split(separator: UInt8(ascii: "+")) { spans.append(yearRange(span)) }
    if word.count == 2 { spans.append(0...9999) }
    starts.append(spans.count)
  }

  /// `1982-1991`; nothing before the dash is year 0, nothing after it 9999.
  private func yearRange(_ span: Substring.UTF8View) -> ClosedRange<Int> {
    let ends = span.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let first = ends.first.flatMap(number) ?? 0
    return first...max(first, ends.last.flatMap(number) ?? 9999)
  }

  private func number(_ digits: Substring.UTF8View) -> Int? { Int(Substring(digits)) }
}
