/// The records that hold cells: row, column and format come first in each. Cell — [MS-XLS] 2.5.13.
enum CellRecord {
  /// Bytes of row, column and format.
  static let headBytes = 6

  /// Whether a record holds cells with something in them; Blank and MulBlank hold only formats.
  @inline(__always)
  static func isCell(_ type: UInt16) -> Bool {
    switch type {
    case RecordType.labelSst, RecordType.rk, RecordType.mulRk, RecordType.number, RecordType.label,
      RecordType.rString, RecordType.formula, RecordType.boolErr:
      true
    default: false
    }
  }

  /// RkNumber — [MS-XLS] 2.5.217: an integer of 30 bits or the upper 30 bits of a double, either divided by 100 or not.
  @inline(__always)
  static func rkNumber(_ bits: UInt32) -> Double {
    let value =
      bits & 2 != 0
      ? Double(Int32(bitPattern: bits) >> 2) : Double(bitPattern: UInt64(bits & 0xFFFF_FFFC) << 32)
    return bits & 1 != 0 ? value / 100 : value
  }

  /// BErr — [MS-XLS] 2.5.10
  static func error(_ code: UInt8) -> CellError {
    switch code {
    case 0x00: .null
    case 0x07: .div0
    case 0x0F: .value
    case 0x17: .ref
    case 0x1D: .name
    case 0x24: .num
    case 0x2A: .na
    case 0x2B: .gettingData
    default: .unknown
    }
  }
}
