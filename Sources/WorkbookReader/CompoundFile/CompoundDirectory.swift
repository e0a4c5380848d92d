/// The directory of a compound file: a tree of siblings below each storage. [MS-CFB] 2.6.
struct CompoundDirectory {
  private let entries: [DirectoryEntry]

  init(_ bytes: Span<UInt8>) {
    entries = stride(from: 0, to: bytes.count - DirectoryEntry.byteCount + 1, by: DirectoryEntry.byteCount)
      .map { DirectoryEntry(bytes, at: $0) }
  }

  /// Root Directory Entry — [MS-CFB] 2.6.2; it is always the first.
  var root: DirectoryEntry? { entries.first }

  /// The streams directly below the root storage, not those of embedded objects. A tree with loops is walked once
  /// around; the colours and the order of the names are not looked at.
  var rootStreams: [DirectoryEntry] {
    var found: [DirectoryEntry] = []
    var seen = Set<UInt32>()
    var open = [root?.child ?? DirectoryEntry.none]
    while let id = open.popLast() {
      guard Int(id) < entries.count, seen.insert(id).inserted else { continue }
      let entry = entries[Int(id)]
      if entry.kind == .stream { found.append(entry) }
      open += [entry.leftSibling, entry.rightSibling]
    }
    return found
  }
}
