/// Where the worksheets begin.
enum SheetPlaces {
  /// dt of a BOF that begins a worksheet or dialog — [MS-XLS] 2.4.21.
  private static let worksheet: UInt16 = 0x0010

  /// The worksheets with the offsets of their BOF records.
  static func find(_ globals: WorkbookGlobals, _ stream: Span<UInt8>) throws(WorkbookError) -> ([SheetInfo], [Int]) {
    if globals.boundSheets.isEmpty { return unnamed(stream) }
    var infos: [SheetInfo] = []
    var offsets: [Int] = []
    var begins: [Int]?
    for (position, sheet) in globals.boundSheets.enumerated() where sheet.isWorksheet {
      var offset = sheet.offset
      if !isBOF(offset, stream) {
        // An offset that is wrong: the sheets stand in the order of their names (Formats/patched-boundsheet-offset.xls).
        if begins == nil { begins = substreams(after: globals.end, stream) }
        let known = begins ?? []
        guard known.indices.contains(position) else { throw .damaged("a sheet is missing") }
        offset = known[position]
      }
      // Thousands of names for one sheet would multiply it.
      guard isWorksheet(offset, stream), !offsets.contains(offset) else { continue }
      infos.append(SheetInfo(index: infos.count, name: sheet.name, visibility: sheet.visibility))
      offsets.append(offset)
    }
    return (infos, offsets)
  }

  /// The worksheets of a stream that names none: much copied export routines write a sheet without a workbook around it
  /// (Formats/patched-single-bof-8.xls). Its name is the one Excel gives it.
  private static func unnamed(_ stream: Span<UInt8>) -> ([SheetInfo], [Int]) {
    let offsets = substreams(after: 0, stream).filter { isWorksheet($0, stream) }
    let infos = offsets.indices.map { SheetInfo(index: $0, name: "Sheet\($0 + 1)", visibility: .visible) }
    return (infos, offsets)
  }

  private static func isBOF(_ offset: Int, _ stream: Span<UInt8>) -> Bool {
    Record.peek(offset, stream)?.type == RecordType.bof
  }

  /// What the BOF itself says: BoundSheet8 calls some macro and chart sheets worksheets.
  private static func isWorksheet(_ offset: Int, _ stream: Span<UInt8>) -> Bool {
    stream.uint16(at: offset + Record.headerBytes + 2) == worksheet
  }

  /// The offsets of all substreams behind the globals, charts within sheets left out.
  private static func substreams(after start: Int, _ stream: Span<UInt8>) -> [Int] {
    var found: [Int] = []
    var depth = 0
    var offset = start
    while let record = Record.peek(offset, stream) {
      if record.type == RecordType.bof {
        if depth == 0 { found.append(offset) }
        depth += 1
      } else if record.type == RecordType.eof {
        depth = max(0, depth - 1)
      }
      offset = record.end
    }
    return found
  }
}
