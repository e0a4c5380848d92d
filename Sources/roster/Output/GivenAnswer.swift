import Foundation
import Pipeline
import RosterModel
import Store

/// Says what came of a command, also when the process that did it was killed before it could.
struct GivenAnswer {
  let store: RosterStore
  let json: String?
  let isQuiet: Bool

  /// The answer that waits for the same command, else the one about what `work` does. `waits`: false for a command that
  /// keeps nothing. Returns the exit code.
  func give<Outcome>(_ maker: AnswerMaker<Outcome>, waits: Bool = true, _ work: () throws -> Outcome) throws -> Int32 {
    let outbox = Outbox(store: store)
    let answer = try waits ? outbox.waiting(for: maker.request) ?? maker(work()) : maker(work())
    try say(answer)
    if waits { try outbox.given(maker.request) }
    return answer.exitCode
  }

  private func say(_ answer: StoredAnswer) throws {
    for complaint in answer.complaints { Console.error(complaint) }
    if !isQuiet, json != "-" { for line in answer.lines { try Console.print(line) } }
    if let json { try ReportFile.put(Data(answer.json.utf8), to: json) }
  }
}

extension StoredAnswer {
  init(lines: [String], complaints: [String] = [], _ report: some Encodable, _ exitCode: Int32) throws {
    self.init(
      lines: lines, complaints: complaints, json: String(decoding: try ReportFile.document(report), as: UTF8.self),
      exitCode: exitCode)
  }
}

/// A command with all that its answer depends on.
struct Asked {
  private let parts: [String: String]

  /// `arguments`: nil where one was not given.
  init(
    _ command: String, language: Language, day: CivilDate, policy: LoadedPolicy? = nil, _ arguments: [String: String?]
  ) {
    parts = arguments.compactMapValues { $0 }.merging(
      ["command": command, "language": language.rawValue, "day": day.iso]
    ) { $1 }.merging(policy.map { ["policy": $0.digest] } ?? [:]) { $1 }
  }

  /// The same for the same command.
  var text: String { parts.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "\n") }
}
