/// The data of a record and of the Continue records after it (Continue — [MS-XLS] 2.4.58), read from front to back.
struct ContinuedData {
  private var segments: [Range<Int>]
  private var segment = 0
  /// The next byte to read, in the stream.
  private var position: Int

  /// `skipping` bytes at the start of the record are passed over.
  init(_ record: Record, skipping: Int, _ stream: Span<UInt8>) {
    segments = [min(record.data.lowerBound + skipping, record.end)..<record.end]
    position = segments[0].lowerBound
    var end = record.end
    while let next = Record.peek(end, stream), next.type == RecordType.continue {
      segments.append(next.data)
      end = next.end
    }
  }

  /// Whether no byte is left.
  var isAtEnd: Bool {
    position >= segments[segment].upperBound && segments[(segment + 1)...].allSatisfy(\.isEmpty)
  }

  /// Goes on to the next segment that has bytes. Throws where there is none.
  private mutating func advance() throws(WorkbookError) {
    repeat {
      guard segment + 1 < segments.count else { throw .damaged("a text ends before its length") }
      segment += 1
      position = segments[segment].lowerBound
    } while segments[segment].isEmpty
  }

  mutating func byte(_ stream: Span<UInt8>) throws(WorkbookError) -> UInt8 {
    if position >= segments[segment].upperBound { try advance() }
    defer { position += 1 }
    return stream.at(position)
  }

  mutating func uint16(_ stream: Span<UInt8>) throws(WorkbookError) -> UInt16 {
    if position + 2 <= segments[segment].upperBound {
      defer { position += 2 }
      return stream.uint16(at: position)
    }
    let low = try byte(stream)
    return UInt16(low) | UInt16(try byte(stream)) << 8
  }

  mutating func uint32(_ stream: Span<UInt8>) throws(WorkbookError) -> UInt32 {
    let low = try uint16(stream)
    return UInt32(low) | UInt32(try uint16(stream)) << 16
  }

  /// Passes over bytes; where the data end first, they are at their end.
  mutating func skip(_ count: Int) {
    var left = count
    while left > segments[segment].upperBound - position {
      left -= segments[segment].upperBound - position
      do { try advance() } catch {
        position = segments[segment].upperBound
        return
      }
    }
    position += left
  }

  /// Appends `count` plain bytes.
  mutating func appendBytes(_ count: Int, to output: inout [UInt8], _ stream: Span<UInt8>) throws(WorkbookError) {
    var left = count
    while left > 0 {
      if position >= segments[segment].upperBound { try advance() }
      let taken = min(left, segments[segment].upperBound - position)
      output.append(stream, position..<position + taken)
      position += taken
      left -= taken
    }
  }

  /// Appends `count` UTF-16 units as UTF-8. Each Continue begins with a flag of its own: a text may change from one byte
  /// a unit to two in its middle (Formats/patched-sst-flag-changes.xls).
  mutating func appendUnits(
    _ count: Int, isWide: Bool, to output: inout [UInt8], _ stream: Span<UInt8>
  ) throws(WorkbookError) {
    var left = count
    var isWide = isWide
    var units = UnitDecoder()
    while left > 0 {
      let available = segments[segment].upperBound - position
      // A lone byte before the break is no unit.
      guard available > (isWide ? 1 : 0) else {
        try advance()
        isWide = try byte(stream) & 1 == 1
        continue
      }
      let taken = min(left, isWide ? available / 2 : available)
      units.append(stream, from: position, count: taken, isWide: isWide, to: &output)
      position += isWide ? taken * 2 : taken
      left -= taken
    }
    units.finish(&output)
  }
}
