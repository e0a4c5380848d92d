/// The globals substream: what the sheets' cells refer to. [MS-XLS] 2.1.7.20.3.
struct WorkbookGlobals {
  let texts: BiffText
  /// No record names the code page, and the texts look Chinese.
  let isCodePageGuessed: Bool
  private(set) var boundSheets: [BoundSheet] = []
  private(set) var formats = NumberFormats()
  private(set) var strings = SharedStringTable()
  private(set) var usesDates1904 = false
  /// Where the substream ends.
  private(set) var end = 0

  init(_ stream: Span<UInt8>, limits: ReadLimits) throws(WorkbookError) {
    let version = try BiffVersion(stream)
    let named = Self.codePage(stream)
    let guessed = named == nil && version == .biff5 ? CodePageGuess.find(stream) : nil
    isCodePageGuessed = guessed?.isChinese == true
    texts = BiffText(version: version, codePage: named ?? guessed ?? .western)
    var offset = 0
    while let record = try Record.at(offset, stream), !(record.type == RecordType.eof && offset > 0) {
      try take(record, limits, stream)
      offset = record.end
    }
    end = offset
    formats.finish()
    guard boundSheets.count <= limits.sheets else { throw .overLimit(.sheets) }
  }

  private mutating func take(_ record: Record, _ limits: ReadLimits, _ stream: Span<UInt8>) throws(WorkbookError) {
    switch record.type {
    case RecordType.filePass: throw .encrypted
    case RecordType.date1904: usesDates1904 = stream.uint16(at: record.data.lowerBound) == 1
    case RecordType.boundSheet: boundSheets.append(BoundSheet(record, texts, stream))
    case RecordType.format: formats.addFormat(record, texts, stream)
    case RecordType.xf: formats.addXF(record, stream)
    case RecordType.sst where texts.version == .biff8:
      strings = try SharedStringReader.read(record, limits: limits, stream)
    default: break
    }
  }

  /// The code page comes before the texts it is for in Excel's files, but nothing says that it must.
  private static func codePage(_ stream: Span<UInt8>) -> CodePage? {
    var offset = 0
    while let record = Record.peek(offset, stream), record.type != RecordType.eof {
      if record.type == RecordType.codePage { return CodePage(stream.uint16(at: record.data.lowerBound)) }
      offset = record.end
    }
    return nil
  }
}
