/// Finds the value of a closed list's word from its UTF-8 bytes: no `String` is made for the cell, and none of Unicode's
/// canonical equivalence is asked of Chinese words (the two cost a tenth of a check).
public struct WordTable<Value: Sendable>: Sendable {
  @usableFromInline
  struct Entry: Sendable {
    @usableFromInline let word: [UInt8]
    @usableFromInline let value: Value
  }

  /// Open addressing; a power of two of places, at least half of them empty.
  @usableFromInline var places: [Entry?]

  /// The first of equal words counts.
  public init(_ words: [(word: String, value: Value)]) {
    var size = 8
    while size < words.count * 2 { size *= 2 }
    places = [Entry?](repeating: nil, count: size)
    for (word, value) in words { insert(Entry(word: Array(word.utf8), value: value)) }
  }

  private mutating func insert(_ entry: Entry) {
    var index = place(of: entry.word.span)
    while let taken = places[index] {
      if taken.word == entry.word { return }
      index = (index + 1) & (places.count - 1)
    }
    places[index] = entry
  }

  /// nil when no word has exactly these bytes. Inlinable, for every table is of another type.
  @inlinable
  public func value(of word: Span<UInt8>) -> Value? {
    var index = place(of: word)
    while let entry = places[index] {
      if entry.word.span.hasSameBytes(as: word) { return entry.value }
      index = (index + 1) & (places.count - 1)
    }
    return nil
  }

  /// FNV-1a.
  @inlinable
  func place(of word: Span<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for index in word.indices { hash = (hash ^ UInt32(word[index])) &* 16_777_619 }
    return Int(hash >> 3) & (places.count - 1)
  }
}

extension Span<UInt8> {
  @inlinable
  func hasSameBytes(as other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    for index in indices where self[index] != other[index] { return false }
    return true
  }
}
