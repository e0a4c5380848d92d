/// A worksheet of a workbook; chart, dialog and macro sheets are passed over.
public struct SheetInfo: Sendable, Equatable {
  /// Sheet state: ECMA-376-1 18.18.68 (ST_SheetState).
  public enum Visibility: Sendable {
    case visible
    /// Can be shown again by the user.
    case hidden
    /// Can be shown again only by a program.
    case veryHidden
  }

  /// Position in `Workbook.sheets`, 0-based.
  public let index: Int
  public let name: String
  public let visibility: Visibility

  public init(index: Int, name: String, visibility: Visibility) {
    self.index = index
    self.name = name
    self.visibility = visibility
  }
}
