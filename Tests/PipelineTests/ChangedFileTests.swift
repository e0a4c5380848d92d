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
}
