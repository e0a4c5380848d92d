import Testing
import WorkbookReader

@testable import Pipeline

/// What the rows of a file may take together, over all its sheets.
@Suite struct RowRoomTests {
  private func batch(rows: Int, textBytes: Int = 0) -> RowBatch {
    RowBatch(
      rows: (0..<rows).map { Row(number: $0 + 1, isHidden: false, cells: 0..<0) },
      bytes: [UInt8](repeating: 0x41, count: textBytes))
  }

  @Test func twoFullSheetsGoIn() throws {
    var room = RowRoom()
    for _ in 0..<4096 { try room.take(batch(rows: 512)) }
    #expect(throws: WorkbookError.overLimit(.rows)) { try room.take(batch(rows: 1)) }
  }

  @Test func textIsCountedOverAllSheets() throws {
    var room = RowRoom()
    let mebibyte = batch(rows: 1, textBytes: 1 << 20)
    for _ in 0..<1024 { try room.take(mebibyte) }
    #expect(throws: WorkbookError.overLimit(.sheetText)) { try room.take(batch(rows: 1, textBytes: 1)) }
  }
}
