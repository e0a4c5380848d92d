import Synchronization

/// Room for the shared strings of all workbooks that are open at the same moment: a small package may hold very many.
public final class SharedStringRoom: Sendable {
  /// For the whole process.
  public static let standard = SharedStringRoom(bytes: 512 << 20)

  private let free: Mutex<Int>

  public init(bytes: Int) {
    free = Mutex(bytes)
  }

  fileprivate func take(_ bytes: Int) -> Bool {
    free.withLock { free in
      guard free >= bytes else { return false }
      free -= bytes
      return true
    }
  }

  fileprivate func giveBack(_ bytes: Int) {
    free.withLock { $0 += bytes }
  }
}

/// What one table holds of the room; its copies share it, and the last gives it back.
final class SharedStringShare: Sendable {
  /// Taken at a time, so that the room is asked seldom.
  private static let step = 1 << 20

  private let room: SharedStringRoom
  private let held = Mutex(0)

  init(_ room: SharedStringRoom) {
    self.room = room
  }

  deinit {
    room.giveBack(held.withLock { $0 })
  }

  /// Takes room for `bytes` in all and returns how many there is now room for; nil where there is no more.
  func reach(_ bytes: Int) -> Int? {
    held.withLock { held in
      let more = max(bytes - held, Self.step)
      guard room.take(more) else { return nil }
      held += more
      return held
    }
  }
}
