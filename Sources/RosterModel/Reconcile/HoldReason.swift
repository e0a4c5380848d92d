/// What a full roster changes in an organisation, counted in rows.
public enum RosterMeasure: String, Sendable, CaseIterable {
  case joins, gone, moves, identity, blanked

  /// The word in reports.
  public var words: LocalizedText {
    switch self {
    case .joins: LocalizedText(zh: "新增", en: "new")
    case .gone: LocalizedText(zh: "消失", en: "gone")
    case .moves: LocalizedText(zh: "转移", en: "moved")
    case .identity: LocalizedText(zh: "姓名不符", en: "under another name")
    case .blanked: LocalizedText(zh: "信息变空", en: "with blanked fields")
    }
  }
}

/// Why a reconciliation holds an organisation. Kept as cause and numbers, and put into words when it is shown.
public struct HoldReason: Sendable, Equatable {
  public enum Cause: Sendable, Equatable {
    case measure(RosterMeasure, ofCadres: Bool)
    case shrinkage
    case refused
  }

  public let cause: Cause
  public let count: Int
  /// Stored before.
  public let total: Int

  public init(cause: Cause, count: Int, total: Int) {
    self.cause = cause
    self.count = count
    self.total = total
  }

  public func text(in language: Language) -> String {
    let numbers = language == .zh ? "\(count)（原有 \(total)）" : "\(count) of \(total)"
    switch cause {
    case .refused: return LocalizedText(zh: "名单整体未被接受", en: "the roster was refused")[language]
    case .shrinkage:
      return LocalizedText(zh: "名单行数比上次少 \(numbers)", en: "fewer rows than last time: \(numbers)")[language]
    case .measure(let measure, let ofCadres):
      let who = ofCadres ? LocalizedText(zh: "团干部", en: "cadres") : LocalizedText(zh: "团员", en: "members")
      return who[language] + " " + measure.words[language] + " " + numbers
    }
  }
}

extension Sequence<HoldReason> {
  /// All of them in a line.
  public func line(in language: Language) -> String {
    map { $0.text(in: language) }.joined(separator: language.say("；", "; "))
  }
}

extension HoldReason.Cause {
  /// As the database keeps it: `refused`, `shrinkage`, `members.gone`, `cadres.gone`. Never changed.
  public var key: String {
    switch self {
    case .refused: "refused"
    case .shrinkage: "shrinkage"
    case .measure(let measure, let ofCadres): (ofCadres ? "cadres." : "members.") + measure.rawValue
    }
  }

  /// nil for one that a later version has entered.
  public init?(key: String) {
    let known =
      [Self.refused, .shrinkage]
      + RosterMeasure.allCases.flatMap { [.measure($0, ofCadres: false), .measure($0, ofCadres: true)] }
    guard let cause = known.first(where: { $0.key == key }) else { return nil }
    self = cause
  }
}
