/// UTF-16 units to UTF-8, across the breaks of records; half a pair becomes U+FFFD.
struct UnitDecoder {
  private var high: UInt16?

  /// Units of two bytes, or of one where their high bytes are all zero (fHighByte — [MS-XLS] 2.5.293).
  mutating func append(
    _ stream: Span<UInt8>, from start: Int, count: Int, isWide: Bool, to output: inout [UInt8]
  ) {
    if isWide {
      for index in 0..<count { append(stream.uint16(at: start + index * 2), to: &output) }
    } else {
      for index in 0..<count { append(UInt16(stream.at(start + index)), to: &output) }
    }
  }

  mutating func finish(_ output: inout [UInt8]) {
    if high != nil { Self.appendReplacement(&output) }
    high = nil
  }

  @inline(__always)
  private mutating func append(_ unit: UInt16, to output: inout [UInt8]) {
    if unit < 0x80 && high == nil {
      output.append(UInt8(truncatingIfNeeded: unit))
    } else {
      appendOther(unit, to: &output)
    }
  }

  @inline(__always)
  private mutating func appendOther(_ unit: UInt16, to output: inout [UInt8]) {
    if let first = high {
      high = nil
      if (0xDC00..<0xE000).contains(unit) {
        return Self.appendPair(UInt32(first), UInt32(unit), &output)
      }
      Self.appendReplacement(&output)
    }
    switch unit {
    case 0..<0x80: output.append(UInt8(truncatingIfNeeded: unit))
    case 0x80..<0x800:
      output.append(0xC0 | UInt8(truncatingIfNeeded: unit >> 6))
      output.append(0x80 | UInt8(truncatingIfNeeded: unit & 0x3F))
    case 0xD800..<0xDC00: high = unit
    case 0xDC00..<0xE000: Self.appendReplacement(&output)
    default:
      output.append(0xE0 | UInt8(truncatingIfNeeded: unit >> 12))
      output.append(0x80 | UInt8(truncatingIfNeeded: unit >> 6 & 0x3F))
      output.append(0x80 | UInt8(truncatingIfNeeded: unit & 0x3F))
    }
  }

  private static func appendPair(_ high: UInt32, _ low: UInt32, _ output: inout [UInt8]) {
    let scalar = 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
    output.append(0xF0 | UInt8(truncatingIfNeeded: scalar >> 18))
    output.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 12 & 0x3F))
    output.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F))
    output.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
  }

  private static func appendReplacement(_ output: inout [UInt8]) {
    output.append(0xEF)
    output.append(0xBF)
    output.append(0xBD)
  }
}
