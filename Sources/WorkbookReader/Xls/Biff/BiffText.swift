/// Texts as the two layouts write them.
struct BiffText {
  let version: BiffVersion
  let codePage: CodePage

  /// A text with a length of two bytes (XLUnicodeString — [MS-XLS] 2.5.294), `skipping` bytes into a record.
  func appendLong(
    _ record: Record, skipping: Int, to output: inout [UInt8], _ stream: Span<UInt8>
  ) throws(WorkbookError) {
    var data = ContinuedData(record, skipping: skipping, stream)
    let count = Int(try data.uint16(stream))
    try append(count, &data, to: &output, stream)
  }

  /// A text with a length of one byte (ShortXLUnicodeString — [MS-XLS] 2.5.240), which is never continued.
  func short(_ record: Record, skipping: Int, _ stream: Span<UInt8>) -> String {
    var data = ContinuedData(record, skipping: skipping, stream)
    var output: [UInt8] = []
    // What is there of a name that is cut is enough: names of sheets and formats lose no row.
    do {
      let count = Int(try data.byte(stream))
      try append(count, &data, to: &output, stream)
    } catch { return String(decoding: output, as: UTF8.self) }
    return String(decoding: output, as: UTF8.self)
  }

  private func append(
    _ count: Int, _ data: inout ContinuedData, to output: inout [UInt8], _ stream: Span<UInt8>
  ) throws(WorkbookError) {
    guard count > 0 else { return }
    switch version {
    case .biff8:
      let isWide = try data.byte(stream) & 1 == 1
      try data.appendUnits(count, isWide: isWide, to: &output, stream)
    case .biff5:
      var text: [UInt8] = []
      try data.appendBytes(count, to: &text, stream)
      codePage.append(text, to: &output)
    }
  }
}
