/// One record: its number and where its data stand in the stream. [MS-XLS] 2.1.4.
struct Record {
  /// Bytes of type and length before the data.
  static let headerBytes = 4

  let type: UInt16
  let data: Range<Int>

  /// Where the next record begins.
  var end: Int { data.upperBound }

  /// The record at an offset; nil where the stream ends. Throws if the stream ends within the record.
  @inline(__always)
  static func at(_ offset: Int, _ stream: Span<UInt8>) throws(WorkbookError) -> Record? {
    guard let record = peek(offset, stream) else {
      guard offset >= stream.count || stream.isZero(from: offset) else {
        throw .damaged("the workbook ends within a record")
      }
      return nil
    }
    return record
  }

  /// The record at an offset; nil where there is no whole one.
  @inline(__always)
  static func peek(_ offset: Int, _ stream: Span<UInt8>) -> Record? {
    guard offset >= 0, offset <= stream.count - headerBytes else { return nil }
    let start = offset + headerBytes
    let length = Int(stream.uint16(at: offset + 2))
    guard length <= stream.count - start else { return nil }
    return Record(type: stream.uint16(at: offset), data: start..<start + length)
  }
}

extension Span where Element == UInt8 {
  /// Whether nothing but zeros is left, at most three bytes: what some writers leave behind the last record.
  fileprivate func isZero(from offset: Int) -> Bool {
    guard count - offset < Record.headerBytes else { return false }
    return (offset..<count).allSatisfy { at($0) == 0 }
  }
}
