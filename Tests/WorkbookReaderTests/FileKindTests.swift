import Testing
import WorkbookReader

@Suite struct FileKindTests {
  @Test(arguments: Fixtures.names(in: "Formats"))
  func workbooksAreWorkbooks(name: String) throws {
    // What an encrypted file holds is not known before it is opened.
    let expected: FileKind = name.hasPrefix("encrypted-") ? .encryptedOffice : .xlsx
    #expect(FileKind.sniff(try Fixtures.bytes("Formats/" + name)) == expected)
  }

  @Test(arguments: [
    ("", FileKind.empty), ("  <HTML><body>", .html), ("\u{FEFF}<table>", .html), ("MIME-Version: 1.0\r\n", .html),
    ("<?xml version=\"1.0\"?><x/>", .xml), ("a,b\r\n1,2\r\n", .text), ("姓名\t性别", .text), ("%PDF-1.7", .pdf),
    ("{\\rtf1", .rtf), ("GIF89a", .image), ("Rar!\u{1A}", .rar), ("PK\u{3}\u{4}", .zip), ("\u{1}\u{2}", .unknown),
    ("BM is text", .text), ("<", .text),
  ])
  func othersAreTold(text: String, kind: FileKind) {
    #expect(FileKind.sniff(Array(text.utf8)) == kind)
  }

  @Test func oldWorkbooksAreTold() throws {
    #expect(FileKind.sniff([0x09, 0x08, 0x10, 0x00, 0x00, 0x06]) == .xls)
    #expect(FileKind.sniff([0x09, 0x02, 0x06, 0x00, 0x00, 0x00]) == .xlsOld)
    #expect(FileKind.sniff(try Fixtures.bytes("Malformed/libreoffice-sheet.ods")) == .ods)
    #expect(FileKind.sniff(try Fixtures.bytes("Malformed/encrypted-compound.xlsx")) == .encryptedOffice)
  }
}
