/// Resident IDs and telephone numbers inside a text of anybody's, in digits of any script, whole or in groups.
struct PersonalNumbers {
  /// What a number is taken for decides how much of it may be seen.
  enum Kind {
    case residentID
    case mobile
    case other
  }

  private let text: DigitText

  init(_ text: DigitText) { self.text = text }

  /// The numbers as ranges of the text's characters, in their order, none overlapping another.
  var found: [(range: ClosedRange<Int>, kind: Kind)] {
    let runs = text.runs
    var found: [(range: ClosedRange<Int>, kind: Kind)] = []
    var next = 0
    while next < runs.count {
      if let kind = kind(ofRun: runs[next]) {
        found.append((range(runs[next], runs[next], kind), kind))
      } else if let (last, kind) = grouped(runs, from: next) {
        found.append((range(runs[next], runs[last], kind), kind))
        next = last
      }
      next += 1
    }
    return found
  }

  private func range(_ first: DigitText.Run, _ last: DigitText.Run, _ kind: Kind) -> ClosedRange<Int> {
    first.range.lowerBound...(kind == .residentID ? last.placeOfX ?? last.range.upperBound : last.range.upperBound)
  }

  /// Twelve to fourteen digits that begin with a year are a development number or a time.
  private func kind(ofRun run: DigitText.Run) -> Kind? {
    let start = (run.digits[0], run.digits.count > 1 ? run.digits[1] : 0)
    switch run.digits.count {
    case 15...: return .residentID
    case 12...14: return start == (1, 9) || start == (2, 0) ? nil : .other
    case 11 where start.0 == 1 && start.1 >= 3: return .mobile
    case 11 where start.0 == 0 && start.1 > 0: return .other
    default: return nil
    }
  }

  /// The run that ends a number written in groups from `first` on. Only the shapes that people write, or dates and
  /// counts side by side would be taken for numbers.
  private func grouped(_ runs: [DigitText.Run], from first: Int) -> (last: Int, kind: Kind)? {
    var digits = runs[first].digits
    var lengths = [digits.count]
    for last in runs.indices.dropFirst(first + 1) {
      guard runs[last].followsRun, digits.count < 18 else { return nil }
      digits += runs[last].digits
      lengths.append(runs[last].digits.count)
      if lengths == [3, 4, 4], digits[0] == 1, digits[1] >= 3 { return (last, .mobile) }
      if [[3, 8], [4, 7], [4, 8]].contains(lengths), digits[0] == 0, digits[1] > 0 { return (last, .other) }
      let isWhole = digits.count == 18 || (digits.count == 17 && runs[last].placeOfX != nil)
      if isWhole, !lengths.allSatisfy({ $0 == 3 }), isPlausibleID(digits) { return (last, .residentID) }
    }
    return nil
  }

  /// Province and date of birth are possible.
  private func isPlausibleID(_ digits: [Int]) -> Bool {
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    return RegionCode.isProvince(number(0..<2))
      && BirthDate.isPossible(
        year: number(6..<10), month: number(10..<12), day: number(12..<14), notAfter: (2100, 1, 1))
  }
}
