import Dispatch
import Forms
import RosterModel
import Synchronization
import WorkbookReader

/// The look at all files of a run before the first is taken, on all cores: organisations go first, waivers next, and
/// small files are kept as they were read.
final class FirstLook: Sendable {
  /// A file, and what is kept of it.
  struct Seen: Sendable {
    let input: InputFile
    /// nil when the file must be read at its turn.
    var kept: KeptFile?
    /// Small, but there was no room to keep it.
    var isWorthReadingAhead = false
    fileprivate var turn = Form.branchMembers.turn

    init(_ input: InputFile) { self.input = input }
  }

  /// How much is kept in all, in bytes: some two thousand files of fifty rows.
  private static let largestTotal = 64 << 20

  private let expected: Form?
  private let room: Mutex<Int>
  private let seen: Mutex<[Seen]>
  /// Only one large file is open at a time.
  private let large = Mutex(())

  private init(_ files: [InputFile], _ expected: Form?, room: Int) {
    self.expected = expected
    self.room = Mutex(room)
    seen = Mutex(files.map(Seen.init))
  }

  /// The files in the order in which they are taken. Files that cannot be read keep their place: their turn will say why.
  static func order(_ files: [InputFile], expected: Form?, room: Int = largestTotal) -> [Seen] {
    // One alone is read at its turn.
    guard files.count > 1 else { return files.map(Seen.init) }
    let look = FirstLook(files, expected, room: room)
    DispatchQueue.concurrentPerform(iterations: files.count) { index in
      let seen = look.look(at: files[index])
      look.seen.withLock { $0[index] = seen }
    }
    let all = look.seen.withLock { $0 }
    return Set(all.map(\.turn)).sorted().flatMap { turn in all.filter { $0.turn == turn } }
  }

  private func look(at file: InputFile) -> Seen {
    var seen = Seen(file)
    guard let kept = KeptFile(file, expected: expected) else {
      seen.turn = large.withLock { _ in FirstLook.turn(of: file) } ?? seen.turn
      return seen
    }
    seen.turn = kept.recognition.turn
    let hasRoom = room.withLock { room in
      room -= kept.sheets.bytes
      return room >= 0
    }
    if hasRoom { seen.kept = kept } else { seen.isWorthReadingAhead = true }
    return seen
  }

  private static func turn(of file: InputFile) -> Int? {
    guard let content = try? FileContent.read(file.url), let workbook = try? Workbook.open(content.bytes) else {
      return nil
    }
    return (try? FormRecognition.recognise(workbook))?.turn
  }
}
