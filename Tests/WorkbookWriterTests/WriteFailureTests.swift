import CXlsxFiles
import Foundation
import Testing
import WorkbookWriter

/// libxlsxwriter itself would report success and leave a book with a hole in it.
@Suite struct WriteFailureTests {
  /// Each write of a temporary file fails in turn, once, and the next has room again.
  @Test func everyWriteThatFailsIsNoticed() throws {
    let whole = try BookOnDisk()
    #expect(try write(to: whole, failing: -1))
    var refused = 0
    for number in 0... {
      let book = try BookOnDisk()
      guard try write(to: book, failing: number) else {
        refused += 1
        continue
      }
      #expect(try book.bytes == whole.bytes)
      break
    }
    // The rows go to one file and from there to another, in pieces of a few kilobytes.
    #expect(refused > 40)
  }

  /// What grows beyond a quarter of a megabyte leaves the memory for the disk, and is the same there.
  @Test func whatGrowsGoesToTheDisk() throws {
    let book = try BookOnDisk()
    #expect(try write(to: book, failing: -1, rows: 6_000))
    let sheet = try book.part("xl/worksheets/sheet1.xml")
    #expect(sheet.utf8.count > 1 << 20)
    #expect(sheet.components(separatedBy: "<row ").count - 1 == 6_001)
    #expect(try !write(to: BookOnDisk(), failing: 400, rows: 6_000))
  }

  /// The program's own function makes the files, not the one of that name in the library.
  @Test func theLibraryAsksHereForItsFiles() throws {
    roster_xlsx_forget()
    #expect(try write(to: BookOnDisk(), failing: -1))
    #expect(roster_xlsx_files() > 10)
  }

  /// Whether the book was written; every failure is about the disk.
  private func write(to book: BookOnDisk, failing: Int, rows: Int = 200) throws -> Bool {
    roster_xlsx_fail_write(CInt(failing))
    defer { roster_xlsx_fail_write(-1) }
    do {
      try writeRows(rows, to: book)
      return true
    } catch let error as WriteError {
      #expect(error == .noSpace(path: book.path, errno: ENOSPC))
      return false
    }
  }

  private func writeRows(_ count: Int, to book: BookOnDisk) throws {
    let writer = try FailureBookWriter(
      path: book.path, form: Sample.form(), closingColumns: Sample.closing, commentAuthor: "a")
    for number in 1...count {
      try writer.write(
        Sample.row(Double(number), marks: [CellMark(column: 1, severity: .failure, comment: "错\(number)")]))
    }
    try writer.finish(summary: Sample.summary)
  }
}
