import RosterModel
import WorkbookWriter

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
