public import RosterModel

/// What a full roster would do to one organisation, counted.
public struct OrganizationChange: Sendable {
  /// Of all members, or of the cadres among them.
  public struct Counts: Sendable, Equatable {
    /// Stored before.
    public var before = 0
    public var measured: [ReconcileLimits.Measure: Int] = [:]

    public init() {}

    public mutating func add(_ measure: ReconcileLimits.Measure) { measured[measure, default: 0] += 1 }
  }

  public var members = Counts()
  public var cadres = Counts()
  /// Rows of the roster, and of the last file taken for the same organisation and form.
  public var rows = 0
  public var rowsBefore: Int?
  /// The roster was refused as a whole, or is empty.
  public var isRefused = false

  public init() {}
}

/// Why an organisation is held.
public struct HoldReason: Sendable, Equatable {
  public enum Cause: Sendable, Equatable {
    case measure(ReconcileLimits.Measure, ofCadres: Bool)
    case shrinkage
    case refused
  }

  public let cause: Cause
  public let count: Int
  /// Stored before.
  public let total: Int

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

extension ReconcileLimits.Measure {
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

extension ReconcileLimits {
  /// Every limit that the change is over; empty when it may go on.
  public func reasons(against change: OrganizationChange) -> [HoldReason] {
    var reasons: [HoldReason] = []
    if change.isRefused {
      reasons.append(HoldReason(cause: .refused, count: 0, total: change.members.before))
    }
    if let before = change.rowsBefore, shrinkage.isExceeded(by: before - change.rows, of: before) {
      reasons.append(HoldReason(cause: .shrinkage, count: before - change.rows, total: before))
    }
    for (counts, limits, ofCadres) in [(change.members, members, false), (change.cadres, cadres, true)] {
      for measure in Measure.allCases {
        let count = counts.measured[measure] ?? 0
        guard let limit = limits[measure], limit.isExceeded(by: count, of: counts.before) else { continue }
        reasons.append(HoldReason(cause: .measure(measure, ofCadres: ofCadres), count: count, total: counts.before))
      }
    }
    return reasons
  }
}
