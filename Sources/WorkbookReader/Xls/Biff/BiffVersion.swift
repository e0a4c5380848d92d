/// Which layout the records of a workbook have.
enum BiffVersion {
  /// Excel 5 and 95: texts in a code page.
  case biff5
  /// Excel 97–2003: texts in UTF-16 and shared.
  case biff8

  /// The version a stream's first record says: BOF — [MS-XLS] 2.4.21. Throws for Excel 2–4 and for anything else.
  init(_ stream: Span<UInt8>) throws(WorkbookError) {
    guard let record = Record.peek(0, stream) else { throw .damaged("the workbook stream has no first record") }
    switch record.type {
    case RecordType.bof2, RecordType.bof3, RecordType.bof4: throw .unsupported(.xlsOld)
    case RecordType.bof: break
    default: throw .damaged("the workbook stream begins with no BOF record")
    }
    switch stream.uint16(at: record.data.lowerBound) {
    case 0x0600: self = .biff8
    case 0x0500: self = .biff5
    case 0x0200, 0x0300, 0x0400, 0x0002, 0x0003, 0x0004, 0x0007: throw .unsupported(.xlsOld)
    // Some writers leave the version empty; only Excel 97's record has 16 bytes.
    default: self = record.data.count >= 16 ? .biff8 : .biff5
    }
  }
}
