/// What the cell formats of a workbook show of a date: Format and XF records.
struct NumberFormats {
  private var custom: [UInt16: DateParts] = [:]
  /// The number format of each XF, by position.
  private var formats: [UInt16] = []
  /// For each XF, by position, once `finish` was called.
  private(set) var dateParts: [DateParts] = []

  /// Format — [MS-XLS] 2.4.126: in Excel 97 its text has a length of two bytes, before of one.
  mutating func addFormat(_ record: Record, _ texts: BiffText, _ stream: Span<UInt8>) {
    let code: String
    switch texts.version {
    case .biff5: code = texts.short(record, skipping: 2, stream)
    case .biff8:
      var text: [UInt8] = []
      do { try texts.appendLong(record, skipping: 2, to: &text, stream) } catch { return }
      code = String(decoding: text, as: UTF8.self)
    }
    custom[stream.uint16(at: record.data.lowerBound)] = NumberFormat.parts(of: code)
  }

  /// XF — [MS-XLS] 2.4.353: ifmt.
  mutating func addXF(_ record: Record, _ stream: Span<UInt8>) {
    formats.append(stream.uint16(at: record.data.lowerBound + 2))
  }

  mutating func finish() {
    dateParts = formats.map { custom[$0] ?? NumberFormat.builtIn(Int($0)) }
  }

  /// What a cell's format (ixfe) shows; a format that is not there shows a number.
  @inline(__always)
  func parts(_ index: UInt16) -> DateParts {
    Int(index) < dateParts.count ? dateParts[Int(index)] : []
  }
}
