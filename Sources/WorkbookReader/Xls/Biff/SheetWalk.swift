/// Steps through the records of a sheet's substream that are its own, not those of charts inside it.
struct SheetWalk {
  private var depth = 0
  private var offset: Int
  /// The sheet's EOF was reached; a file that ends at a record without one leaves this false.
  private(set) var isWhole = false

  /// `start` is the offset of the sheet's BOF.
  init(from start: Int) {
    offset = start
  }

  /// The next record; nil at the end. Throws if the stream ends within a record.
  @inline(__always)
  mutating func next(_ stream: Span<UInt8>) throws(WorkbookError) -> Record? {
    while !isWhole, let record = try Record.at(offset, stream) {
      offset = record.end
      switch record.type {
      case RecordType.bof: depth += 1
      case RecordType.eof:
        depth -= 1
        isWhole = depth <= 0
      default: if depth == 1 { return record }
      }
    }
    return nil
  }
}

/// The cells' records of a sheet in the order of their rows.
struct CellWalk {
  private var walk: SheetWalk
  private let offsets: [Int]
  private var index = 0
  private let isAscending: Bool

  init(from start: Int, _ outline: SheetOutline) {
    walk = SheetWalk(from: start)
    isAscending = outline.isAscending
    offsets = isAscending ? [] : outline.sortedOffsets
  }

  /// The next record with cells; nil at the end.
  @inline(__always)
  mutating func next(_ stream: Span<UInt8>) throws(WorkbookError) -> Record? {
    if isAscending {
      while let record = try walk.next(stream) {
        if CellRecord.isCell(record.type) { return record }
      }
      return nil
    }
    guard index < offsets.count else { return nil }
    defer { index += 1 }
    return Record.peek(offsets[index], stream)
  }
}
