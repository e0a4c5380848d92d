import Testing

@testable import RosterModel

@Suite struct CatalogueTests {
  @Test func everyCodeHasExactlyOneEntry() {
    #expect(Catalogue.entries.map(\.code.rawValue).sorted() == FindingCode.allCases.map(\.rawValue).sorted())
  }

  @Test(arguments: FindingCode.allCases)
  func everyTextIsThereInBothLanguages(code: FindingCode) {
    let entry = code.entry
    for text in [entry.message, entry.cause, entry.remedy] {
      for language in Language.allCases {
        #expect(!text[language].isEmpty)
        #expect(text[language] != code.rawValue)
        #expect(!text[language].contains("TODO"))
      }
      #expect(
        text.zh.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "zh without Chinese: \(text.zh)")
    }
    #expect(!entry.source.isEmpty)
    #expect(entry.code == code)
  }

  @Test(arguments: FindingCode.allCases)
  func bothLanguagesNameTheSameArguments(code: FindingCode) {
    #expect(marks(in: code.entry.message.zh) == marks(in: code.entry.message.en))
    #expect(marks(in: code.entry.remedy.zh) == marks(in: code.entry.remedy.en))
    #expect(marks(in: code.entry.cause.zh + code.entry.cause.en) == [])
  }

  @Test func codesAreUniqueAndOfOneShape() throws {
    let codes = FindingCode.allCases.map(\.rawValue)
    #expect(Set(codes).count == codes.count)
    for code in codes { #expect(code.wholeMatch(of: /[A-Z]{3}-[12][0-9]{2}/) != nil, "\(code)") }
  }

  /// Only what design section 3 calls a notice or a warning lets its row in.
  @Test func everythingElseIsAFailure() {
    let stored = FindingCode.allCases.filter { $0.rawValue.hasPrefix("STD") }
    #expect(stored.allSatisfy { $0.severity != .failure })
    let light = FindingCode.allCases.filter { $0.severity != .failure && !stored.contains($0) }.map {
      "\($0.rawValue) \($0.severity.rawValue)"
    }
    #expect(
      light == [
        "FIL-108 notice", "HDR-105 notice", "HDR-107 notice", "HDR-111 warning", "HDR-112 notice", "CEL-107 notice",
        "CEL-109 notice",
        "REC-201 warning",
        "RID-201 warning", "AGE-201 warning", "AGE-202 warning", "AGE-203 notice", "REG-201 warning",
        "CAD-201 warning", "VER-201 warning",
      ])
  }

  /// The seeds' own sentence, to the letter (F15(3)).
  @Test func theWrongTemplateSentenceIsTheSeeds() {
    #expect(
      Finding(.wrongTemplate).message(in: .zh)
        == "您上传的 excel 表格错误，‘导入本级团干部’和‘导入下级团支部团员团干部’中所下载的模板不可混用，请重新上传正确的表格")
  }

  private func marks(in text: String) -> [String] {
    text.matches(of: /\{[^}]*\}/).map { String($0.output) }.uniqueSorted()
  }
}

extension [String] {
  fileprivate func uniqueSorted() -> [String] { Set(self).sorted() }
}
