public import Store

/// Answers that are stored until they are given.
public struct Outbox {
  private let store: RosterStore

  public init(store: RosterStore) { self.store = store }

  /// What the same command had to say when it was cut off.
  public func waiting(for request: String) throws -> StoredAnswer? {
    try store.reading { try $0.answer(to: request) }
  }

  /// The answer has been given: the next command that asks the same is a new one.
  public func given(_ request: String) throws {
    FaultPoint.given.reach()
    guard try waiting(for: request) != nil else { return }
    try store.withSession(discarding: false) { session in
      // What a command that was cut off had deleted and not yet overwritten. Before the answer goes: where this fails,
      // the command is asked again.
      try session.emptyLog()
      try session.atomically { try session.forgetAnswer(to: request) }
    }
  }
}
