/// SST — [MS-XLS] 2.4.265, over as many Continue records as it takes.
enum SharedStringReader {
  /// Reads what strings there are: the counts that the record declares are wrong or zero in honest files. A string that
  /// is cut is none; a cell that asks for it is refused.
  static func read(_ record: Record, limits: ReadLimits, _ stream: Span<UInt8>) throws(WorkbookError)
    -> SharedStringTable
  {
    var data = ContinuedData(record, skipping: 8, stream)
    var table = SharedStringTable()
    while !data.isAtEnd {
      do {
        try table.append(limits: limits) { text throws(WorkbookError) in try appendString(&data, to: &text, stream) }
      } catch {
        if case .overLimit = error { throw error }
        break
      }
    }
    return table
  }

  /// XLUnicodeRichExtendedString — [MS-XLS] 2.5.293: formatting runs and phonetic data are passed over.
  private static func appendString(
    _ data: inout ContinuedData, to text: inout [UInt8], _ stream: Span<UInt8>
  ) throws(WorkbookError) {
    let count = Int(try data.uint16(stream))
    let flags = try data.byte(stream)
    let runs = flags & 8 != 0 ? Int(try data.uint16(stream)) : 0
    let phonetic = flags & 4 != 0 ? Int(try data.uint32(stream)) : 0
    try data.appendUnits(count, isWide: flags & 1 == 1, to: &text, stream)
    data.skip(runs * 4 + phonetic)
  }
}
