import RosterModel

/// The files of a run in the order of their turns. What the first look had no room to keep is read on other threads a
/// few files ahead of its turn.
struct FileQueue {
  /// Files read ahead; each is small.
  private static let depth = 4

  private var files: [FirstLook.Seen]
  private var position = 0
  private let expected: Form?
  private var reading: [Int: SideJob<KeptFile?>] = [:]

  init(_ files: [FirstLook.Seen], expected: Form?) {
    self.files = files
    self.expected = expected
  }

  /// All of them, also those given out.
  var inputs: [InputFile] { files.map(\.input) }

  /// Whether the last file was given out.
  var isEmpty: Bool { position == files.count }

  /// The file whose turn it is, with what is kept of it; nil after the last.
  mutating func next() -> FirstLook.Seen? {
    guard !isEmpty else { return nil }
    for index in position..<min(position + FileQueue.depth, files.count) { readAhead(index) }
    for index in position..<min(position + 2, files.count) { fetch(index) }
    let seen = files[position]
    files[position].kept = nil
    position += 1
    return seen
  }

  /// The file after the one given out last, if it is kept.
  var keptNext: FirstLook.Seen? {
    guard !isEmpty, files[position].kept != nil else { return nil }
    return files[position]
  }

  private mutating func readAhead(_ index: Int) {
    guard files[index].isWorthReadingAhead, files[index].kept == nil, reading[index] == nil else { return }
    let (input, expected) = (files[index].input, expected)
    reading[index] = SideJob { KeptFile(input, expected: expected) }
  }

  private mutating func fetch(_ index: Int) {
    guard let job = reading.removeValue(forKey: index) else { return }
    files[index].kept = (try? job.result())?.flatMap { $0 }
    files[index].isWorthReadingAhead = false
  }
}
