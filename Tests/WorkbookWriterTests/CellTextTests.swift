import Testing

@testable import WorkbookWriter

@Suite struct CellTextTests {
  @Test(arguments: [
    ("", ""), ("王小明", "王小明"), ("a\tb\nc", "a\tb\nc"), ("a\r\nb\rc", "a\nb\nc"), ("\u{0}\u{1F}", "\u{FFFD}\u{FFFD}"),
    ("_x0041_", "_x005F_x0041_"), ("_xabCD_", "_x005F_xabCD_"), ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_"),
    ("__x0041_", "__x005F_x0041_"), ("_x041_", "_x041_"), ("_X0041_", "_X0041_"), ("_x00G1_", "_x00G1_"),
    ("_x0041", "_x0041"), ("a\u{FFFF}", "a\u{FFFD}"), ("𠮷\u{7F}", "𠮷\u{7F}"), ("_x", "_x"), ("﾿", "﾿"),
  ])
  func preparing(text: String, expected: String) {
    #expect(WritableText.prepared(text) == expected)
  }

  @Test func lengthIsCountedInUnitsOfUTF16() {
    let full = String(repeating: "长", count: 32_767)
    #expect(WritableText.prepared(full) == full)
    let tooLong = WritableText.prepared(full + "长")
    #expect(tooLong.utf16.count == 32_767)
    #expect(tooLong.hasSuffix("长…"))
    #expect(WritableText.prepared("𠮷𠮷𠮷", limit: 5) == "𠮷𠮷…")
    #expect(WritableText.prepared("𠮷𠮷𠮷", limit: 6) == "𠮷𠮷𠮷")
    #expect(WritableText.prepared("𠮷𠮷𠮷", limit: 4) == "𠮷…")
    #expect(WritableText.prepared("ab_x0041_", limit: 9) == "ab…", "an escape is whole or not there")
  }
}
