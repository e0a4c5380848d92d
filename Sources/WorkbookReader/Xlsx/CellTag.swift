/// What the start tag of a cell says. c (Cell) — ECMA-376-1 18.3.1.4.
struct CellTag {
  /// 0-based; nil if the cell has no usable reference.
  var column: Int?
  /// 1-based, from the reference.
  var row: Int?
  /// Index of the cell format, 0-based.
  var style = 0
  var type = CellType.number
}

/// ST_CellType — ECMA-376-1 18.18.11.
enum CellType {
  case number, sharedString, formulaString, inlineString, boolean, error, date

  /// An unknown type is read as a number, or as text where it is none.
  init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    if range.count == 1 {
      switch bytes.at(range.lowerBound) {
      case UInt8(ascii: "s"): self = .sharedString
      case UInt8(ascii: "b"): self = .boolean
      case UInt8(ascii: "e"): self = .error
      case UInt8(ascii: "d"): self = .date
      default: self = .number
      }
      return
    }
    let text = bytes.extracting(range.clamped(to: 0..<bytes.count))
    self = text.equals("str") ? .formulaString : text.equals("inlineStr") ? .inlineString : .number
  }
}

/// An A1 reference: ECMA-376-1 18.18.7 (ST_CellRef).
enum CellReference {
  /// Column (0-based, at most 9 million) and row (1-based), nil if the text is no reference.
  @inline(__always)
  static func parse(_ bytes: Span<UInt8>, _ range: Range<Int>) -> (column: Int, row: Int)? {
    var index = range.lowerBound
    var column = 0
    while index < range.upperBound, case let letter = (bytes.at(index) | 0x20) &- 0x61, letter < 26 {
      column = column &* 26 &+ Int(letter) &+ 1
      index += 1
    }
    guard index > range.lowerBound, index - range.lowerBound <= 5 else { return nil }
    guard let row = bytes.smallInteger(index..<range.upperBound), row > 0 else { return nil }
    return (column - 1, row)
  }
}
