/// The program contradicts itself: a row that every check let pass cannot be written, a message lacks its words. Nothing
/// of the file goes in, for going on would lose something without a word.
public struct Inconsistency: Error, Sendable, CustomStringConvertible {
  public let what: LocalizedText

  public init(zh: String, en: String) { what = LocalizedText(zh: zh, en: en) }

  public var description: String { "internal error: \(what.en)（程序内部错误：\(what.zh)）" }
}

extension Inconsistency {
  /// A row was let pass, but nobody said what becomes of it.
  public static func undecided(row: Int) -> Inconsistency {
    Inconsistency(zh: "第 \(row) 行没有错误，却没有去处", en: "row \(row) has no failure and nowhere to go")
  }

  /// What is to be changed is not stored.
  public static func missing(_ what: LocalizedText) -> Inconsistency {
    Inconsistency(zh: "要更改的\(what.zh)不在库中", en: "the \(what.en) to be changed is not stored")
  }

  /// A field is to be changed that has no column.
  public static func unstored(_ field: Field) -> Inconsistency {
    Inconsistency(zh: "“\(field.heading)”不能更改", en: "the field \(field.key) cannot be changed")
  }
}
