/// Where in the handed-in workbook a finding stands; all three are nil for a finding about the whole file.
///
/// Small, because a file may have ten million findings: the sheet's name is shared by all on it.
public struct SourceLocation: Hashable, Sendable {
  private let name: SheetName?
  /// 0 for none.
  private let rowNumber: Int32
  /// -1 for none.
  private let columnNumber: Int16

  public init(sheet: String? = nil, row: Int? = nil, column: Int? = nil) {
    self.init(on: sheet.map(SheetName.init), row: row, column: column)
  }

  public init(on name: SheetName?, row: Int?, column: Int?) {
    self.name = name
    rowNumber = Int32(clamping: row ?? 0)
    columnNumber = Int16(clamping: column ?? -1)
  }

  /// The whole file.
  public static let file = SourceLocation()

  public var sheet: String? { name?.text }

  /// 1-based, as Excel shows it.
  public var row: Int? { rowNumber == 0 ? nil : Int(rowNumber) }

  /// 0-based; `columnLetters` is what Excel shows.
  public var column: Int? { columnNumber < 0 ? nil : Int(columnNumber) }

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

/// The name of a sheet, made once for all that is found on it.
public final class SheetName: Hashable, Sendable {
  public let text: String

  public init(_ text: String) { self.text = text }

  public static func == (one: SheetName, other: SheetName) -> Bool { one === other || one.text == other.text }

  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
