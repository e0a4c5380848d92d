import Foundation
import Pipeline
import RosterModel
import Testing

/// What the generator of the cases declares from the rows alone, beside what was recorded from the program: who is in
/// which branch with which number at the end, and which cells of the failure workbooks are marked.
@Suite struct DeclaredTests {
  /// Its files are failure workbooks, corrected.
  private static let undeclared: Set<String> = ["corrected"]
  /// These bring branches of their own.
  private static let withoutMembers: Set<String> = ["names-alike", "organizations", "schools"]

  private func lines(_ folder: CaseFolder, _ name: String) throws -> [String]? {
    let file = folder.url.appendingPathComponent(name)
    guard FileManager.default.fileExists(atPath: file.path) else { return nil }
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().map(String.init)
  }

  @Test(.disabled(if: Record.isWanted), arguments: CaseFolder.all)
  func isAsDeclared(_ folder: CaseFolder) throws {
    let name = folder.url.lastPathComponent
    guard !Self.undeclared.contains(name) else { return }
    let place = try CaseWorkspace(folder)
    var marked: [String] = []
    for step in 1...folder.steps.count {
      let outcome = try place.handIn(folder.inbox(step), folder.options(step))
      for book in outcome.files.compactMap(\.failureWorkbook) where book.hasSuffix(".xlsx") {
        marked += try marks(place.url(book)).map { "\(step)\t\(book)\t\($0)" }
      }
    }
    let declared = try #require(try lines(folder, "declared-marks.tsv"))
    #expect(marked.sorted() == declared.sorted(), "\(difference(marked, declared))")
    guard !Self.withoutMembers.contains(name) else { return }
    let members = try place.rows("SELECT resident_id, branch_code, development_number FROM members")
      .map { $0.joined(separator: "\t") }
    let those = try #require(try lines(folder, "declared-members.tsv"))
    #expect(members.sorted() == those.sorted(), "\(difference(members, those))")
  }

  private func difference(_ found: [String], _ declared: [String]) -> String {
    found.sorted().difference(from: declared.sorted()).map { change in
      switch change {
      case .insert(_, let line, _): "not declared: \(line)"
      case .remove(_, let line, _): "missing: \(line)"
      }
    }.joined(separator: "\n")
  }

  /// Commented cells of the rows, by the row they had in the file handed in and their heading.
  private func marks(_ url: URL) throws -> [String] {
    let book = try BookText(url)
    let original = book.column("原行号")
    return try CellComments(url).cells.keys.filter { $0.row > 0 }.map { cell in
      let heading = book.header.indices.contains(cell.column) ? book.header[cell.column] : ""
      let row = original.indices.contains(cell.row - 1) ? original[cell.row - 1] : "?"
      return "\(row)\t\(heading.replacing("*", with: ""))"
    }
  }
}
