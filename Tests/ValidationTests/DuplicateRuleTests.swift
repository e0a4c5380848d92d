import RosterModel
import Testing

@testable import Validation

/// ROW-101 and DEV-105: every row concerned fails and names the others.
@Suite struct DuplicateRuleTests {
  private func checked(_ rows: [CheckedRow<PersonEntry>]) -> [CheckedRow<PersonEntry>] {
    var rows = rows
    DuplicateRule.check(&rows)
    return rows
  }

  private func person(_ order: String, number: String?) throws -> PersonEntry {
    var entry = try Invented.member(order: order)
    entry.developmentNumber = number
    return entry
  }

  @Test func differentPeople() throws {
    let rows = try checked([
      .row(2, person("123", number: nil)), .row(3, person("124", number: nil)), .row(4, person("125", number: "1")),
      .row(5, PersonEntry()), .row(6, PersonEntry()),
    ])
    #expect(rows.map(\.found) == [[], [], [], [], []])
    #expect(rows.map(\.isAccepted) == [true, true, true, true, true])
  }

  @Test func everyRowNamesTheOthers() throws {
    let rows = try checked([
      .row(2, person("123", number: nil)), .row(3, person("124", number: "9")), .row(4, person("123", number: nil)),
      .row(7, person("123", number: nil)), .row(8, person("125", number: "9")),
    ])
    #expect(
      rows.map(\.found) == [
        ["residentID ROW-101"], ["developmentNumber DEV-105"], ["residentID ROW-101"], ["residentID ROW-101"],
        ["developmentNumber DEV-105"],
      ])
    #expect(rows.map { $0.report.findings.first?.arguments } == [["4、7"], ["8"], ["2、7"], ["2、4"], ["3"]])
    #expect(rows.map(\.isAccepted) == [false, false, false, false, false])
  }

  @Test func rowsOfOtherSheetsAreNamedWithTheirSheet() throws {
    let rows = try checked([.row(2, person("123", number: nil)), .row(2, person("123", number: nil), sheet: "二班")])
    #expect(rows.map { $0.report.findings.first?.arguments } == [["二班!2"], ["名单!2"]])
  }

  /// A number typed into a whole column names ten rows, not all.
  @Test func manyRows() throws {
    let eleven = try checked((2...12).map { .row($0, try person(String($0 + 100), number: "9")) })
    #expect(eleven[0].report.findings.first?.arguments == ["3、4、5、6、7、8、9、10、11、12"])
    let twelve = try checked((2...13).map { .row($0, try person(String($0 + 100), number: "9")) })
    #expect(twelve[11].report.findings.first?.arguments == ["2、3、4、5、6、7、8、9、10、11 …"])
  }

  /// A row that fails already still contradicts the other.
  @Test func failingRowsCount() throws {
    let rows = try checked([
      .row(2, person("123", number: nil), failing: .tooLong), .row(3, person("123", number: nil)),
    ])
    #expect(rows.map(\.found) == [["name CEL-106", "residentID ROW-101"], ["residentID ROW-101"]])
  }
}
