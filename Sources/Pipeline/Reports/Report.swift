public import Foundation
import RosterModel
import WorkbookWriter

/// What can be reported.
public enum ReportKind: String, Sendable, CaseIterable {
  /// 录入进度 by organisation and sector.
  case progress
  /// 学校团组织录入进度: the schools below an organisation.
  case schools
  /// Reasons of failure, and how much came in at the first attempt.
  case reasons
  /// 待办: what each organisation has to put right.
  case todo
  /// One page about a day.
  case summary
}

/// A finished report: a workbook to be written, a JSON document (schema 1), a line for the terminal. Same state, same
/// day: same bytes.
public protocol Report: Encodable, Sendable {
  /// Writes to `place`, a workbook, and what goes with it beside; returns all places. Throws `PipelineError`.
  func write(to place: URL) throws -> [URL]

  /// What it comes to, in a line.
  var headline: String { get }
}

extension Report {
  /// One JSON document with a line end.
  public func json() throws -> Data { try JSONDocument.data(of: self) }
}

/// What a report is about.
public struct ReportScope: Encodable, Sendable {
  /// The top of the subtree; nil for everything.
  public let organization: String?
  public let asOf: String
  public let policy: String

  init(_ organization: Organization?, _ asOf: CivilDate, _ policy: LoadedPolicy) {
    self.organization = organization?.code
    self.asOf = asOf.iso
    self.policy = policy.digest
  }
}

/// What several reports say.
enum ReportWords {
  /// How many are to be confirmed; nothing where nobody is.
  static func marked(_ marks: [OpenMarks], _ language: Language) -> [(label: String, value: WrittenValue)] {
    marks.isEmpty
      ? [] : [(language.say("待核实团员", "Members to be confirmed"), .number(Double(marks.memberCount)))]
  }

  /// Rows that had no room on their sheet; nothing where all had.
  static func rowsLeft(_ count: Int, _ language: Language) -> [(label: String, value: WrittenValue)] {
    count > 0 ? [(language.say("未列出的行", "Rows not listed"), .number(Double(count)))] : []
  }
}
