public import RosterModel

/// Titles and sheet names of a branch's roster that name another branch (HDR-108): two blocks or two sheets of two
/// branches must not go into one.
public struct BranchMentions {
  /// A title or a sheet name.
  public struct Mention: Sendable, Equatable {
    public let place: LocalizedText
    public let text: String

    public init(place: LocalizedText, text: String) {
      self.place = place
      self.text = text
    }
  }

  private let own: [ClassName]
  private let siblings: [ClassName]

  /// `siblings`: the other branches below the same superior.
  public init(own: Organization, siblings: [Organization]) {
    self.own = [ClassName(BranchMentions.core(of: own.shortName)), ClassName(own.fullName)]
    self.siblings = siblings.map { BranchMentions.core(of: $0.shortName) }.filter { $0.unicodeScalars.count > 1 }
      .map(ClassName.init)
  }

  /// Those that name another branch than the roster's own, and those that name different classes.
  public func others(among mentions: [Mention]) -> [Mention] {
    let named = mentions.map { ($0, ClassName($0.text)) }
    let strange = named.filter { _, name in !own.contains { $0.stands(in: name) } }
    let isOwnNamed = strange.count < named.count
    let classes = strange.reduce(into: Set<String>()) { $0.formUnion($1.1.classes) }
    let areSeveral = classes.count + (isOwnNamed && !own[0].classes.isEmpty ? 1 : 0) > 1
    return strange.filter { _, name in
      siblings.contains { $0.stands(in: name) } || own[0].hasSibling(in: name)
        || (areSeveral && !name.classes.isEmpty)
    }.map(\.0)
  }

  /// `高一（1）班` of `高一（1）班团支部`.
  private static func core(of name: String) -> String {
    var core = NameKey.of(name)
    for ending in ["团支部委员会", "团支部", "支部"] where core.hasSuffix(ending) && core != ending {
      core.removeLast(ending.count)
      break
    }
    return core
  }

  /// Whether a line of a sheet is a title and no note: a note may name any branch.
  public static func isTitle(_ text: String) -> Bool {
    let key = NameKey.of(text)
    guard key.unicodeScalars.count <= 40, key.contains("班") || key.contains("支部") else { return false }
    return !notesMarks.contains { key.contains($0) }
  }

  private static let notesMarks = [
    ",", "。", ";", "如:", "例如", "示例", "说明", "请", "备注", "注", "转", "合计", "共计", "姓名", "填表", "班主任", "联系",
  ]
}
