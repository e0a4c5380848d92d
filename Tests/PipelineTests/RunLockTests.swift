import Foundation
import Store
import Testing

@testable import Pipeline

/// Waiting for another run.
@Suite struct RunLockTests {
  @Test func aStopIsNoLock() throws {
    let database = FileManager.default.temporaryDirectory.appendingPathComponent("roster-\(UUID().uuidString).db")
    defer { try? FileManager.default.removeItem(at: RunLock.place(of: database)) }
    let other = try RunLock(database: database, wait: .zero)
    defer { withExtendedLifetime(other) {} }
    let stopped = #expect(throws: PipelineError.self) {
      try RunLock(database: database, wait: .seconds(600)) { true }
    }
    #expect(stopped?.explanation.code == .stopped)
    let locked = #expect(throws: StoreError.self) { try RunLock(database: database, wait: .zero) }
    #expect(locked?.explanation.code == .databaseLocked)
  }
}
