import Testing
import WorkbookReader

/// Broken and hostile files end in the error written beside them, never in a trap.
@Suite struct MalformedTests {
  @Test(arguments: (try? Fixtures.lines("Malformed/expected.tsv")) ?? [])
  func endsInItsError(line: String) throws {
    let fields = line.split(separator: "\t").map(String.init)
    let outcome = ReadingTranscript.outcome(try Fixtures.bytes("Malformed/" + fields[0]))
    switch fields[1] {
    case "rows": #expect(outcome.count > 1 || outcome.first?.contains("\t") == true)
    case "any": break
    default: #expect(outcome == [fields[1]])
    }
  }

  @Test func everyBrokenFileHasItsLine() throws {
    let named = try Fixtures.lines("Malformed/expected.tsv").map { String($0.prefix { $0 != "\t" }) }
    let endings = [".xlsx", ".xls", ".ods"]
    #expect(named.sorted() == Fixtures.names(in: "Malformed", endings: endings))
  }
}
