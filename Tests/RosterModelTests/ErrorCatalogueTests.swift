import RosterModel
import Testing

@Suite("Catalogue of errors")
struct ErrorCatalogueTests {
  @Test("each error has its sentence once, in both languages", arguments: ErrorCode.allCases)
  func sentences(code: ErrorCode) {
    #expect(ErrorCatalogue.entries.count { $0.code == code } == 1)
    #expect(!code.sentence.en.isEmpty)
    #expect(code.sentence.zh.unicodeScalars.contains(where: isChinese) || ErrorCatalogueTests.bare.contains(code))
    #expect(!code.sentence.en.unicodeScalars.contains(where: isChinese))
  }

  /// Nothing but what it says of others.
  private static let bare: Set<ErrorCode> = [.somethingElse]

  @Test("both languages show the same arguments", arguments: ErrorCode.allCases)
  func arguments(code: ErrorCode) {
    #expect(marks(code.sentence.zh) == marks(code.sentence.en))
  }

  @Test("a sentence within a sentence is in the same language")
  func within() {
    let error = Explanation(.cannotWrite, "a.xlsx", .explanation(Explanation(.noSpace)))
    #expect(error.text(in: .zh) == "无法写入 a.xlsx：磁盘空间不足")
    #expect(error.text(in: .en) == "cannot write a.xlsx: No space left on device")
  }

  private func marks(_ text: String) -> [String] { text.matches(of: /\{\d\}/).map { String($0.output) }.sorted() }

  private func isChinese(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }
}
