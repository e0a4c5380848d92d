/// Digests and UUIDs of ours in a text: what looks like a number in one of them is none.
struct HexNames {
  private struct Word {
    let range: Range<Int>
    let isHexadecimal: Bool
    let hasLetter: Bool
    /// Whether a single hyphen stands between this word and the one before.
    let followsHyphen: Bool
  }

  /// A UUID, and a plan's digest.
  private static let joined = [[8, 4, 4, 4, 12], [16, 16, 16, 16]]
  /// Digests alone: of releases, of commits, SHA-256.
  private static let alone: Set = [32, 40, 64]

  /// Ranges of the text's characters.
  static func found(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    let words = words(in: scalars)
    var found = words.filter { $0.isHexadecimal && $0.hasLetter && alone.contains($0.range.count) }.map(\.range)
    for first in words.indices {
      for lengths in joined where first + lengths.count <= words.count {
        let parts = words[first..<first + lengths.count]
        let isJoined =
          parts.allSatisfy(\.isHexadecimal) && parts.dropFirst().allSatisfy(\.followsHyphen)
          && parts.contains(where: \.hasLetter) && parts.map(\.range.count) == lengths
        if isJoined { found.append(words[first].range.lowerBound..<parts[parts.endIndex - 1].range.upperBound) }
      }
    }
    return found
  }

  private static func words(in scalars: [Unicode.Scalar]) -> [Word] {
    var words: [Word] = []
    var index = 0
    while index < scalars.count {
      let first = index
      while index < scalars.count, isWordPart(scalars[index]) { index += 1 }
      guard index > first else {
        index += 1
        continue
      }
      let word = scalars[first..<index]
      words.append(
        Word(
          range: first..<index, isHexadecimal: word.allSatisfy(\.properties.isASCIIHexDigit),
          hasLetter: word.contains { $0.properties.isAlphabetic },
          followsHyphen: words.last?.range.upperBound == first - 1 && first > 0 && scalars[first - 1] == "-"))
    }
    return words
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
