/// A workbook stream as it is without its encryption — [MS-XLS] 2.2.10.
enum PlainStream {
  /// Records that stay as they are: BOF, FilePass, UsrExcl, FileLock, InterfaceHdr, RRDInfo and RRDHead.
  private static let plain: Set<UInt16> = [RecordType.bof, RecordType.filePass, 0x0194, 0x0195, 0x00E1, 0x0196, 0x0138]
  /// lbPlyPos of BoundSheet8 stays too.
  private static let plainBoundSheetBytes = 4

  /// The stream itself where nothing encrypts it, a copy where the built-in password opens it. Throws `.encrypted` where
  /// that is not the password.
  static func of(_ stream: SectorBytes) throws(WorkbookError) -> SectorBytes {
    let bytes = stream.bytes
    guard let filePass = find(bytes.span.extracting(stream.range)) else { return stream }
    let keys = try FilePass.keys(filePass, bytes.span.extracting(stream.range))
    var copy = Array(bytes[stream.range])
    decrypt(&copy, keys)
    // What is left of it says nothing, so that a second one is refused.
    copy[filePass.data.lowerBound - Record.headerBytes] = 0
    return SectorBytes(copy, isCut: stream.isCut)
  }

  /// FilePass stands behind BOF, with WriteProtect before it at most — [MS-XLS] 2.1.7.20.3. One that stands further down
  /// is left for `WorkbookGlobals` to refuse.
  private static func find(_ stream: Span<UInt8>) -> Record? {
    guard let first = Record.peek(0, stream), first.type == RecordType.bof else { return nil }
    guard let second = Record.peek(first.end, stream) else { return nil }
    if second.type == RecordType.filePass { return second }
    guard second.type == RecordType.writeProtect, let third = Record.peek(second.end, stream) else { return nil }
    return third.type == RecordType.filePass ? third : nil
  }

  /// The types and lengths of records are not encrypted, but the key stream runs on below them.
  private static func decrypt(_ stream: inout [UInt8], _ keys: BlockKeys) {
    var block = -1
    var keyStream: [UInt8] = []
    var offset = 0
    while let record = Record.peek(offset, stream.span) {
      offset = record.end
      guard !plain.contains(record.type) else { continue }
      let kept = record.type == RecordType.boundSheet ? min(plainBoundSheetBytes, record.data.count) : 0
      for index in record.data.dropFirst(kept) {
        if index / BlockKeys.blockBytes != block {
          block = index / BlockKeys.blockBytes
          keyStream = keys.keyStream(ofBlock: block)
        }
        stream[index] ^= keyStream[index % BlockKeys.blockBytes]
      }
    }
  }
}
