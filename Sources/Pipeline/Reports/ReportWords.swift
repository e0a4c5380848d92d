import RosterModel
import WorkbookWriter

/// What several reports say.
enum ReportWords {
  /// Rows that had no room on their sheet; nothing where all had.
  static func rowsLeft(_ count: Int, _ language: Language) -> [(label: String, value: WrittenValue)] {
    count > 0 ? [(language.say("未列出的行", "Rows not listed"), .number(Double(count)))] : []
  }
}
