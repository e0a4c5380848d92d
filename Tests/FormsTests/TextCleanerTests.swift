import Testing

@testable import Forms

@Suite struct TextCleanerTests {
  @Test(arguments: [
    ("王小明", "王小明"), (" 王 小明\u{A0}", "王 小明"), ("\u{3000}备注\u{3000}", "备注"), ("\u{200B}\u{FEFF}甲", "甲"),
    ("a b", "a b"), ("\ta\n", "a"), ("   ", ""), ("", ""), ("'不动'", "'不动'"), ("１２", "１２"), ("𠮷\u{3000}", "𠮷"),
  ])
  func freeTextLosesOuterSpaces(text: String, trimmed: String) { #expect(TextCleaner.trimmed(text) == trimmed) }

  @Test(arguments: [
    ("汉 族", "汉族"), ("汉\u{3000}族 ", "汉族"), ("　是", "是"), ("ＱＱ", "QQ"), ("（必填）", "(必填)"), ("共青团员", "共青团员"),
    ("高\u{200B}中", "高中"), ("\u{A0}", ""),
  ])
  func wordsLoseAllSpaces(text: String, word: String) { #expect(TextCleaner.choice(text) == word) }

  private static let numbers: [(String, String, CleaningChanges)] = [
    ("13800000000", "13800000000", CleaningChanges()), ("138 0000 0000", "13800000000", .spaces),
    ("\u{A0}138", "138", .spaces), ("'138", "138", .apostrophe), ("\u{2018}138", "138", .apostrophe),
    ("\u{2019}138", "138", .apostrophe), ("＇138", "138", .apostrophe), ("`138", "138", .apostrophe),
    ("１３８", "138", .fullWidth), ("'１ ３８", "138", [.apostrophe, .fullWidth, .spaces]), ("12x", "12X", .upperCase),
    ("12ｘ", "12X", [.fullWidth, .upperCase]), ("12x ", "12X", [.upperCase, .spaces]), ("12X", "12X", []),
    ("12Ｘ", "12X", .fullWidth), ("1\u{200B}2", "12", .spaces), ("1'2", "1'2", []), ("'", "", .apostrophe), ("", "", []),
  ]

  @Test(arguments: numbers)
  func numbersBecomePlain(text: String, number: String, changes: CleaningChanges) {
    let cleaned = TextCleaner.number(text, upperCased: true)
    #expect(cleaned.text == number)
    #expect(cleaned.changes == changes)
  }

  @Test func onlyIDsGetACapitalX() {
    #expect(TextCleaner.number("12x", upperCased: false).text == "12x")
    #expect(TextCleaner.number("12x ", upperCased: false).text == "12x")
  }

  private static let names: [(String, String, CleaningChanges)] = [
    ("王小明", "王小明", CleaningChanges()), ("王 明", "王明", .spaces), ("王\u{3000}明", "王明", .spaces), (" 王明 ", "王明", []),
    ("阿里木·买买提", "阿里木·买买提", []), ("阿里木•买买提", "阿里木·买买提", .punctuation),
    ("阿里木・买买提", "阿里木·买买提", .punctuation), ("阿里木．买买提", "阿里木·买买提", .punctuation),
    ("阿里木.买买提", "阿里木·买买提", .punctuation), ("阿里木‧买买提", "阿里木·买买提", .punctuation),
    ("阿里木 · 买买提", "阿里木·买买提", .spaces), ("𠮷野", "𠮷野", []), ("王 𠮷", "王𠮷", .spaces), ("㛃娃", "㛃娃", []),
    ("Anna  Maria", "Anna Maria", []), ("Ａnna", "Anna", .fullWidth), ("王 Anna", "王Anna", .spaces),
  ]

  @Test(arguments: names)
  func namesGetOneSpelling(text: String, name: String, changes: CleaningChanges) {
    let cleaned = TextCleaner.name(text)
    #expect(cleaned.text == name)
    #expect(cleaned.changes == changes)
  }

  /// Cleaning what is clean changes nothing.
  @Test(arguments: ["王 明 ", "阿里木 • 买买提", "Anna  Maria", "'１ ３８x", "\u{3000}\u{FEFF}", "Ａ．Ｂ"])
  func cleaningTwiceIsCleaningOnce(text: String) {
    let name = TextCleaner.name(text).text
    #expect(TextCleaner.name(name).text == name)
    #expect(TextCleaner.name(name).changes == [])
    let number = TextCleaner.number(text, upperCased: true).text
    #expect(TextCleaner.number(number, upperCased: true) == (number, []))
    #expect(TextCleaner.trimmed(TextCleaner.trimmed(text)) == TextCleaner.trimmed(text))
  }

  @Test func theNoticeNamesEveryChange() {
    let words = CleaningChanges([.spaces, .apostrophe, .fullWidth, .upperCase, .punctuation]).words
    #expect(words.zh == "去除空格、去除撇号、全角改半角、x 改为 X、统一间隔号")
    #expect(words.en == "spaces dropped, apostrophe dropped, full-width to plain, x to X, middle dot")
  }
}
