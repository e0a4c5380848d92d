import Foundation
import Testing

@testable import WorkbookReader

/// Mutants of good files at fixed seeds. The first criterion is that none ends the process; where both paths can be
/// asked, they must also agree.
@Suite struct MutationTests {
  private static let bases = [
    "xlsxwriter-basic", "xlsxwriter-inline", "xlsxwriter-formulas", "openpyxl-basic", "libreoffice-basic",
    "patched-strings", "patched-zip64",
  ]

  /// Where the seeds begin: 0, and elsewhere where `ROSTER_SEED` says so.
  private static let firstSeed = ProcessInfo.processInfo.environment["ROSTER_SEED"].flatMap { UInt64($0) } ?? 0

  /// Pieces that mean something to a reader of sheets.
  private static let pieces = [
    "<", ">", "&", "\"", "'", "/>", "</", "</c>", "<c>", "<c/>", "<v/>", "</row>", "<row>", "<f>", "<is><t>", "]]>",
    "<!--", "-->", "<![CDATA[", "<?x?>", "&#0;", "&#x1F600;", "&#38;", "&amp;", "_x000D_", "_xD83D_", " t=\"s\"",
    " t=\"str\"", " r=\"A1\"", " r=\"XFE1\"", " s=\"9\"", " xmlns=\"u\"", " x:r=\"1\"", " xml:space=\"preserve\"",
    "\u{0}", "\r\n", "\u{FEFF}", "1e999", "-1", "99999999999999999999", "nan", "长", "<t/>", "<r>", "<rPh>", "x:",
  ].map { Array($0.utf8) }

  static func mutate(_ bytes: inout [UInt8], with generator: inout SeededGenerator) {
    guard !bytes.isEmpty else { return }
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      let index = Int.random(in: 0..<max(1, bytes.count), using: &generator)
      switch Int.random(in: 0..<6, using: &generator) {
      case 0 where !bytes.isEmpty: bytes[index] ^= UInt8(1) << UInt8.random(in: 0..<8, using: &generator)
      case 1 where !bytes.isEmpty: bytes[index] = UInt8.random(in: 0...255, using: &generator)
      case 2: bytes.removeSubrange(index..<min(bytes.count, index + Int.random(in: 1...20, using: &generator)))
      case 3: bytes.removeSubrange(index...)
      case 4:
        let end = min(bytes.count, index + Int.random(in: 1...60, using: &generator))
        bytes.insert(contentsOf: bytes[index..<end], at: Int.random(in: 0...bytes.count, using: &generator))
      default: bytes.insert(contentsOf: pieces.randomElement(using: &generator) ?? [], at: index)
      }
    }
  }

  @Test(arguments: bases)
  func mutatedArchivesEndInRowsOrAnError(base: String) throws {
    let good = try Fixtures.bytes("Formats/\(base).xlsx")
    for seed in 0..<100 {
      var generator = SeededGenerator(state: Self.firstSeed &+ UInt64(seed))
      var bytes = good
      Self.mutate(&bytes, with: &generator)
      _ = ReadingTranscript.outcome(bytes)
      _ = FileKind.sniff(bytes)
    }
  }

  @Test(arguments: bases)
  func mutatedPartsReadTheSameOnBothPaths(base: String) throws {
    let entries = try StoredZip.entries(of: try Fixtures.bytes("Formats/\(base).xlsx"))
    let hot = entries.indices.filter { entries[$0].name.contains("sheet1.xml") || entries[$0].name.contains("String") }
    for seed in 0..<150 {
      var generator = SeededGenerator(state: Self.firstSeed &+ UInt64(seed) &+ 7_000)
      var mutant = entries
      // Two of three mutants change what the scanner reads, the others any part.
      let any = Int.random(in: 0..<entries.count, using: &generator)
      let index = seed % 3 == 0 ? any : hot.randomElement(using: &generator) ?? any
      Self.mutate(&mutant[index].bytes, with: &generator)
      let bytes = StoredZip.pack(mutant)
      #expect(
        ReadingTranscript.outcome(bytes) == ReadingTranscript.outcome(bytes, path: .xmlOnly),
        "seed \(Self.firstSeed) + \(seed) of \(base)")
    }
  }

  @Test func everyTruncationEndsInRowsOrAnError() throws {
    let good = try Fixtures.bytes("Formats/xlsxwriter-basic.xlsx")
    for length in stride(from: 0, to: good.count, by: 23) {
      _ = ReadingTranscript.outcome(Array(good[..<length]))
    }
  }
}
