import Foundation
import Testing

@testable import Pipeline

@Suite struct FileBytesTests {
  private let url = FileManager.default.temporaryDirectory.appendingPathComponent("bytes-\(UUID().uuidString)")

  @Test(arguments: [0, 1, 5_000, 3_000_000])
  func aFileIsReadWholeWhateverItsSizeWasSaidToBe(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
    try Data(bytes).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    for expected in [0, 1, count, count * 2] {
      #expect(FileBytes.read(path: url.path, expecting: expected, limit: 1 << 30) == bytes)
    }
  }

  @Test func aFileThatGrewPastTheLimitIsTold() throws {
    try Data([UInt8](repeating: 7, count: 100)).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    #expect(FileBytes.read(path: url.path, expecting: 10, limit: 50)?.count == 51)
  }

  @Test func whatCannotBeReadIsNothing() {
    #expect(FileBytes.read(path: url.path, expecting: 1, limit: 10) == nil)
    #expect(FileBytes.read(path: "/", expecting: 1, limit: 10) == nil)
  }
}
