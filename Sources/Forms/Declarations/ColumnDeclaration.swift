public import RosterModel

/// What a column holds, and so how its cells are cleaned and read.
public enum ColumnContent: Sendable, Hashable {
  /// Free text.
  case text
  /// A person's name: inner spaces between Chinese characters go, the middle dot gets its one spelling.
  case name
  /// A number that is no quantity (ID, phone, development number): kept as text, all spaces dropped.
  case number
  /// A day or a month.
  case date
  /// One of a closed list.
  case choice([String])
}

/// One column of a form: heading, contents and limits, for reading rosters and for writing blank forms alike.
public final class ColumnDeclaration: Sendable {
  public let field: Field
  /// Further headings that mean this column.
  public let aliases: [String]
  public let isRequired: Bool
  public let content: ColumnContent
  /// Longest accepted text, in characters.
  public let maximumLength: Int
  /// In characters of the default font.
  public let width: Double
  /// What findings say of the column, made once.
  let headerArgument: [FindingArgument]
  /// 填写说明: how to fill the column in, shown on the heading.
  public let note: String

  init(
    _ field: Field, aliases: [String] = [], required: Bool = false,
    _ content: ColumnContent = .text, maximumLength: Int = 100, width: Double = 14, note: String
  ) {
    self.field = field
    self.aliases = aliases
    isRequired = required
    self.content = content
    self.maximumLength = maximumLength
    self.width = width
    self.note = note
    headerArgument = [.text(field.heading)]
  }

  /// The heading the blank form shows, without the mark `*`.
  public var header: String { field.heading }

  /// The same column under other obligations.
  func required(_ isRequired: Bool) -> ColumnDeclaration {
    ColumnDeclaration(
      field, aliases: aliases, required: isRequired, content, maximumLength: maximumLength, width: width,
      note: note)
  }
}
