import Foundation
import GRDB

/// All that a command has to say at its end.
public struct StoredAnswer: Codable, Sendable, Equatable {
  /// For stdout.
  public let lines: [String]
  /// For stderr.
  public let complaints: [String]
  /// The `--json` report.
  public let json: String
  public let exitCode: Int32

  public init(lines: [String], complaints: [String] = [], json: String, exitCode: Int32) {
    self.lines = lines
    self.complaints = complaints
    self.json = json
    self.exitCode = exitCode
  }
}

/// Makes the answer about an outcome, and knows what was asked.
public struct AnswerMaker<Outcome> {
  public let request: String
  let make: (Outcome) throws -> StoredAnswer

  /// `request`: the same text for the same command.
  public init(_ request: String, _ make: @escaping (Outcome) throws -> StoredAnswer) {
    self.request = request
    self.make = make
  }

  public func callAsFunction(_ outcome: Outcome) throws -> StoredAnswer { try make(outcome) }
}

/// Answers that wait until they are given, so that a command that is killed in between gives the same when it is asked
/// again. Whatever run begins meanwhile makes them void: `beginRun` deletes them.
extension StoreSession {
  public func answer(to request: String) throws -> StoredAnswer? {
    try String.fetchOne(db, sql: "SELECT content FROM answer WHERE request = ?", arguments: [request])
      .map { try JSONDecoder().decode(StoredAnswer.self, from: Data($0.utf8)) }
  }

  /// In the transaction of what it tells of, behind `beginRun`.
  public func keep(_ answer: StoredAnswer, for request: String) throws {
    let content = String(decoding: try JSONEncoder().encode(answer), as: UTF8.self)
    try db.execute(
      sql: "INSERT OR REPLACE INTO answer (request, content) VALUES (?, ?)", arguments: [request, content])
  }

  /// What the command noted before it changed anything.
  public func found(for request: String) throws -> String? {
    try String.fetchOne(db, sql: "SELECT found FROM answer WHERE request = ?", arguments: [request])
  }

  public func keep(found: String, for request: String) throws {
    try db.execute(sql: "INSERT OR REPLACE INTO answer (request, found) VALUES (?, ?)", arguments: [request, found])
  }

  public func forgetAnswer(to request: String) throws {
    try db.execute(sql: "DELETE FROM answer WHERE request = ?", arguments: [request])
  }

  func forgetAnswers() throws { try db.execute(sql: "DELETE FROM answer") }
}
