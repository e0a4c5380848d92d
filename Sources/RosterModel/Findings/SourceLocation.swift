/// Where in the handed-in workbook a finding stands; all three are nil for a finding about the whole file.
public struct SourceLocation: Hashable, Sendable {
  public let sheet: String?
  /// 1-based, as Excel shows it.
  public let row: Int?
  /// 0-based; `columnLetters` is what Excel shows.
  public let column: Int?

  public init(sheet: String? = nil, row: Int? = nil, column: Int? = nil) {
    self.sheet = sheet
    self.row = row
    self.column = column
  }

  /// The whole file.
  public static let file = SourceLocation()

  public var columnLetters: String? { column.map(SourceLocation.letters) }

  /// 0-based; nil unless `letters` is one to three of A to Z.
  public static func column(letters: String) -> Int? {
    guard (1...3).contains(letters.utf8.count), letters.utf8.allSatisfy({ (65...90).contains($0) }) else { return nil }
    return letters.utf8.reduce(0) { $0 * 26 + Int($1) - 64 } - 1
  }

  /// `A` for 0, `Z` for 25, `AA` for 26.
  public static func letters(column: Int) -> String {
    var rest = max(0, column)
    var letters: [Character] = []
    repeat {
      letters.append(Character(UnicodeScalar(UInt8(65 + rest % 26))))
      rest = rest / 26 - 1
    } while rest >= 0
    return String(letters.reversed())
  }
}
