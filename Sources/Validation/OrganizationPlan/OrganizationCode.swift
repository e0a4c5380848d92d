/// 组织编码: three digits a level, joined by dots (`000.012.016.007`).
enum OrganizationCode {
  static func isWellFormed(_ code: String) -> Bool {
    let levels = code.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return levels.allSatisfy { $0.count == 3 && $0.allSatisfy { (0x30...0x39).contains($0) } }
  }

  /// Everything before the last dot; nil at the top.
  static func parent(of code: String) -> String? {
    code.lastIndex(of: ".").map { String(code[..<$0]) }
  }

  /// The last level's number.
  static func lastNumber(of code: String) -> Int? { Int(code.suffix(3)) }
}

/// Gives the next free number under a superior.
struct OrganizationNumbering {
  /// The numbers in use, by superior's code.
  private var used: [String: Set<Int>] = [:]
  /// The greatest of them.
  private var greatest: [String: Int] = [:]
  /// Every number below is in use.
  private var leastFree: [String: Int] = [:]
  private var seen: Set<String> = []

  /// `stated`: codes the file itself states, which must stay free for their rows.
  init(stated: [String]) {
    for code in stated where OrganizationCode.isWellFormed(code) { note(code) }
  }

  /// True once for each superior: its stored subordinates are still to be noted.
  mutating func isNew(_ superior: String) -> Bool { seen.insert(superior).inserted }

  mutating func note(_ code: String) {
    let parent = OrganizationCode.parent(of: code) ?? ""
    take(OrganizationCode.lastNumber(of: code) ?? 0, below: parent)
  }

  private mutating func take(_ number: Int, below superior: String) {
    used[superior, default: []].insert(number)
    greatest[superior] = max(greatest[superior] ?? 0, number)
  }

  /// The number after the greatest; behind 999 the least that is free; nil when there is none. Without a superior the code is the root's, `000`.
  mutating func next(below superior: String?) -> String? {
    guard let superior else { return "000" }
    let following = (greatest[superior] ?? 0) + 1
    guard let number = following <= 999 ? following : nextFree(below: superior) else { return nil }
    take(number, below: superior)
    let digits = String(number)
    return superior + "." + String(repeating: "0", count: 3 - digits.utf8.count) + digits
  }

  /// Numbers are only ever taken, so none that was passed is looked at again.
  private mutating func nextFree(below superior: String) -> Int? {
    var number = leastFree[superior] ?? 1
    while number <= 999, used[superior]?.contains(number) == true { number += 1 }
    leastFree[superior] = number
    return number <= 999 ? number : nil
  }
}
