extension Span where Element == UInt8 {
  /// Whether a range is well-formed UTF-8 (Unicode table 3-7) without U+FFFE and U+FFFF, which XML does not allow.
  func isWellFormedUTF8(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      if at(index) < 0x80 {
        index += 1
      } else {
        let length = sequenceLength(at: index)
        guard length > 0, index + length <= range.upperBound else { return false }
        index += length
      }
    }
    return true
  }

  /// The length of the sequence of two to four bytes at a position, 0 if there is none.
  private func sequenceLength(at index: Int) -> Int {
    let second = at(index + 1)
    switch at(index) {
    case 0xC2...0xDF: return second.isContinuation ? 2 : 0
    case 0xE0: return second >= 0xA0 ? three(index) : 0
    case 0xED: return second < 0xA0 ? three(index) : 0
    case 0xEF: return second == 0xBF && at(index + 2) >= 0xBE ? 0 : three(index)
    case 0xE1...0xEE: return three(index)
    case 0xF0: return second >= 0x90 ? four(index) : 0
    case 0xF1...0xF3: return four(index)
    case 0xF4: return second < 0x90 ? four(index) : 0
    default: return 0
    }
  }

  private func three(_ index: Int) -> Int {
    at(index + 1).isContinuation && at(index + 2).isContinuation ? 3 : 0
  }

  private func four(_ index: Int) -> Int {
    three(index) == 3 && at(index + 3).isContinuation ? 4 : 0
  }
}

extension UInt8 {
  fileprivate var isContinuation: Bool { self & 0xC0 == 0x80 }
}
