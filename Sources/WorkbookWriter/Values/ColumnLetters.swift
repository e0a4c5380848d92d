/// The letters of a spreadsheet column.
enum ColumnLetters {
  /// 0 is `A`, 25 `Z`, 26 `AA`.
  static func of(_ column: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(column % 26)))
    return column < 26 ? letter : of(column / 26 - 1) + letter
  }
}
