import Foundation
import RosterModel
import Testing

@testable import Pipeline

/// A file that changes between the first look and its turn is taken as it is at its turn.
@Suite struct ChangedFileTests {
  @Test func writtenOver() throws {
    let inbox = try MixedInbox()
    let files = try inbox.files("全对.xlsx", copies: 4)
    let other = try Data(contentsOf: try #require(inbox.files("联系方式.xlsx", copies: 1).first?.url))
    let outcomes = try inbox.run(files, .check) { done in
      if done == 1 { try? other.write(to: files[3].url) }
    }
    #expect(outcomes.map(\.status) != outcomes.map { _ in outcomes[0].status })
    #expect(outcomes[3].sha256 == FileContent.digest(of: [UInt8](other)))
    #expect(outcomes[2].sha256 == outcomes[0].sha256)
  }

  @Test func gone() throws {
    let inbox = try MixedInbox()
    let files = try inbox.files("全对.xlsx", copies: 4)
    let outcomes = try inbox.run(files, .check) { done in
      if done == 1 { try? FileManager.default.removeItem(at: files[3].url) }
    }
    #expect(outcomes.map(\.wasReadable) == [true, true, true, false])
    #expect(outcomes[3].findings.map(\.code) == [.damaged])
  }

  @Test func newlyReadable() throws {
    let inbox = try MixedInbox()
    let files = try inbox.files("全对.xlsx", copies: 4)
    let right = try Data(contentsOf: files[3].url)
    try Data("不是工作簿".utf8).write(to: files[3].url)
    let outcomes = try inbox.run(files, .check) { done in
      if done == 1 { try? right.write(to: files[3].url) }
    }
    #expect(outcomes[3].sha256 == outcomes[0].sha256)
  }

  @Test func stateTellsAChange() throws {
    let inbox = try MixedInbox()
    let file = try #require(inbox.files("全对.xlsx", copies: 1).first)
    let kept = try #require(KeptFile(file, expected: nil))
    #expect(kept.isStill(file))
    try (Data(contentsOf: file.url) + Data([0])).write(to: file.url)
    #expect(!kept.isStill(file))
    #expect(FileState(file.url.deletingLastPathComponent())?.isRegular == false)
    #expect(FileState(file.url.appendingPathExtension("x")) == nil)
  }

  /// Saved anew after it was read and before its rows are committed: what was read goes in, the new one waits.
  @Test func savedWhileItWasLoaded() throws {
    let inbox = try MixedInbox()
    let files = try inbox.files("全对.xlsx", copies: 2)
    let other = try Data(contentsOf: try #require(inbox.files("联系方式.xlsx", copies: 1).first?.url))
    let read = try Data(contentsOf: files[1].url)
    let outcomes = try inbox.run(files, .load) { done in
      if done == 1 { try? other.write(to: files[1].url) }
    }
    #expect(outcomes[1].sha256 == FileContent.digest(of: [UInt8](read)))
    #expect(!FileManager.default.fileExists(atPath: files[0].url.path))
    #expect(try Data(contentsOf: files[1].url) == other)
    #expect(try inbox.rows("import_file").count == 3, "the organisations, and both")
  }

  @Test func writtenToWhileItIsRead() throws {
    let inbox = try MixedInbox()
    let file = try #require(inbox.files("全对.xlsx", copies: 1).first)
    let handle = try FileHandle(forWritingTo: file.url)
    var writes = 0
    /// Grows the file behind the reader's back, `until` it was read so often.
    func read(until: Int, _ path: String, _ expected: Int, _ limit: Int) throws -> [UInt8]? {
      let bytes = FileBytes.read(path: path, expecting: expected, limit: limit)
      if writes < until {
        writes += 1
        try handle.seekToEnd()
        try handle.write(contentsOf: Data([0]))
      }
      return bytes
    }
    do {
      _ = try FileContent.read(file.url) { try? read(until: 99, $0, $1, $2) }
      Issue.record("it was read, though it never stood still")
    } catch { #expect(error.findings.map(\.code) == [.changedWhileRead]) }
    #expect(writes == 3)
    let content = try FileContent.read(file.url) { try? read(until: 5, $0, $1, $2) }
    #expect(content.bytes == [UInt8](try Data(contentsOf: file.url)))
    #expect(writes == 5)
  }
}
