/// The shared strings of a workbook: one byte arena and where each string ends.
struct SharedStringTable {
  private(set) var bytes: [UInt8] = []
  private var ends: [UInt32] = []

  var count: Int { ends.count }

  /// Where a string stands in `bytes`; nil if there is no string of this number (0-based).
  @inline(__always)
  func range(_ index: Int) -> Range<Int>? {
    guard index >= 0, index < ends.count else { return nil }
    let start = index == 0 ? 0 : Int(ends[index - 1])
    return start..<Int(ends[index])
  }

  /// Adds the next string. Throws `.overLimit`.
  mutating func append(_ text: [UInt8], limits: ReadLimits) throws(WorkbookError) {
    guard text.count <= limits.cellTextBytes else { throw .overLimit(.cellText) }
    bytes.append(contentsOf: text)
    guard bytes.count + ends.count * 4 < limits.sharedStringBytes, let end = UInt32(exactly: bytes.count) else {
      throw .overLimit(.sharedStrings)
    }
    ends.append(end)
  }
}
