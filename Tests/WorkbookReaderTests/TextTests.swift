import Testing

@testable import WorkbookReader

@Suite struct TextTests {
  @Test(arguments: [
    ("", ""), ("a", "a"), ("_x0041_", "A"), ("_x005F_x0041_", "_x0041_"), ("_x000D__x000A_", "\r\n"),
    ("_xD83D__xDE00_", "😀"), ("_x4e2d_", "中"), ("_xD83D_", "_xD83D_"), ("_xDE00_", "_xDE00_"),
    ("_xD83D__x0041_", "_xD83D_A"), ("_x0000_", "_x0000_"), ("_X0041_", "_X0041_"), ("_x041_", "_x041_"),
    ("_x0041", "_x0041"), ("__x0041_", "_A"), ("_x_x0041_", "_xA"), ("团_x0020_员_", "团 员_"),
  ])
  func escapesAreDecoded(text: String, decoded: String) {
    var output: [UInt8] = []
    let bytes = Array(text.utf8)
    EscapedText.append(bytes.span, to: &output)
    #expect(String(decoding: output, as: UTF8.self) == decoded)
  }

  /// Every sequence of two bytes, and all that can follow them, judged as the standard library does.
  @Test func utf8IsThatOfTheStandardLibrary() {
    for first in UInt8(0)...255 {
      for second in stride(from: UInt8(0x70), through: 0xF0, by: 1) {
        for tail: [UInt8] in [[], [0x80], [0x80, 0xBF], [0x41]] {
          let bytes = [first, second] + tail
          let isValid = String(validating: bytes, as: UTF8.self) != nil
          #expect(bytes.span.isWellFormedUTF8(0..<bytes.count) == isValid)
        }
      }
    }
  }

  @Test(arguments: [
    ("worksheets/sheet1.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"), ("/xl/a.xml", "x/y.xml", "xl/a.xml"),
    ("../a.xml", "xl/sub/b.xml", "xl/a.xml"), ("../../../a.xml", "xl/b.xml", "a.xml"),
    ("./a.xml", "xl/b.xml", "xl/a.xml"),
    ("a%20b.xml", "c.xml", "a b.xml"), ("a%2.xml", "c.xml", "a%2.xml"), ("a\\b.xml", "xl\\c.xml", "xl/a/b.xml"),
    ("", "xl/c.xml", "xl"),
  ])
  func targetsAreResolved(target: String, source: String, name: String) {
    #expect(PartName.resolve(target, from: source) == name)
  }

  @Test func partNamesAreComparedWithoutCaseAndSlashes() {
    #expect(PartName.normalized("\\XL\\WorkSheets/A.xml") == "xl/worksheets/a.xml")
    #expect(PartName.relationships(of: "xl/workbook.xml") == "xl/_rels/workbook.xml.rels")
    #expect(PartName.relationships(of: "") == "_rels/.rels")
  }
}
