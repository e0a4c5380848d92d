import Foundation
import Identifiers
import RosterModel

/// The text beside an unreadable file: what is wrong with it and what to do (design section 2).
enum RefusalNote {
  static func write(_ findings: [Finding], name: String, language: Language, to url: URL) throws {
    var lines = [
      LocalizedText(zh: "“\(name)”未能导入。", en: "“\(name)” was not imported.")[language], "",
    ]
    for finding in findings where finding.severity == .failure {
      lines.append("\(finding.code.rawValue)  \(finding.message(in: language))")
      lines.append("→ \(finding.remedy(in: language))")
    }
    // Notepad on Windows tells UTF-8 by its byte order mark.
    let text = "\u{FEFF}" + Masking.masked(lines.joined(separator: "\r\n")) + "\r\n"
    try PlacedFile.put(url) { path in try Data(text.utf8).write(to: URL(fileURLWithPath: path)) }
  }
}
