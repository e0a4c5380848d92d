/// The shared strings of a workbook: one byte arena and where each string ends.
struct SharedStringTable {
  private(set) var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  /// From the room that all open workbooks share; nil while they are few.
  private var share: SharedStringShare?
  private var shareBytes = 64 << 10

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
    let needed = bytes.count + text.count
    try reserve(needed, limits)
    if needed > bytes.capacity { grow(to: needed) }
    bytes.append(contentsOf: text)
    try endString(limits: limits)
  }

  /// Adds a string that `body` writes at the end of the bytes; where it throws, none.
  mutating func append(
    limits: ReadLimits, _ body: (inout [UInt8]) throws(WorkbookError) -> Void
  ) throws(WorkbookError) {
    let start = bytes.count
    do { try body(&bytes) } catch {
      bytes.removeSubrange(start...)
      throw error
    }
    try endString(limits: limits)
  }

  private mutating func endString(limits: ReadLimits) throws(WorkbookError) {
    let start = Int(ends.last ?? 0)
    guard bytes.count - start <= limits.cellTextBytes else { throw .overLimit(.cellText) }
    try reserve(bytes.count, limits)
    guard let end = UInt32(exactly: bytes.count) else { throw .overLimit(.sharedStrings) }
    ends.append(end)
  }

  /// To powers of two, as the caps are: an array that grows by itself may be copied just below the cap, and then takes
  /// twice as much.
  private mutating func grow(to needed: Int) {
    bytes.reserveCapacity(max(4_096, 1 << (Int.bitWidth - (needed - 1).leadingZeroBitCount)))
  }

  /// Throws where the strings, `textBytes` long, and their index may not be held.
  private mutating func reserve(_ textBytes: Int, _ limits: ReadLimits) throws(WorkbookError) {
    let total = textBytes + ends.count * 4
    guard total < limits.sharedStringBytes else { throw .overLimit(.sharedStrings) }
    guard total > shareBytes else { return }
    let share = self.share ?? SharedStringShare(limits.sharedStringRoom)
    self.share = share
    guard let reached = share.reach(total) else { throw .overLimit(.sharedStrings) }
    shareBytes = reached
  }
}
