/// A closed list of allowed cell values. The raw value is the word as forms, workbooks and the database write it.
public protocol Term: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
  /// Every accepted spelling and its value.
  static var table: WordTable<Self> { get }
}

extension Term {
  /// The value for a cell's cleaned text; nil when it is not allowed.
  public init?(cellText: String) {
    guard let value = Self.table.value(of: Array(cellText.utf8).span) else { return nil }
    self = value
  }

  /// The words themselves and `others`.
  static func words(and others: [(word: String, value: Self)] = []) -> WordTable<Self> {
    WordTable(allCases.map { ($0.rawValue, $0) } + others)
  }

  public static var words: [String] { allCases.map(\.rawValue) }
}

/// 性别.
public enum Sex: String, Term {
  case male = "男"
  case female = "女"

  public static let table = words()
}

/// 是 or 否.
public enum YesNo: String, Term {
  case yes = "是"
  case no = "否"

  public static let table = words()
}

/// 学历.
public enum Education: String, Term {
  case doctor = "博士研究生"
  case master = "硕士研究生"
  case bachelor = "大学本科"
  case juniorCollege = "大学专科"
  case specialisedSecondary = "中专"
  case vocationalSenior = "职高"
  case technical = "技校"
  case senior = "高中"
  case junior = "初中"
  case primaryOrLess = "小学及以下"

  public static let table = words()
}

/// 团干部性质.
public enum CadreNature: String, Term {
  case fullTime = "专职"
  case partTime = "兼职"
  case seconded = "挂职"

  public static let table = words()
}

/// 校验: the state of the identity check (F17); set by its own procedure, never by an import.
public enum IdentityCheckState: String, Term {
  case unchecked = "未校验"
  case passed = "校验通过"
  case failed = "校验不通过"

  public static let table = words()
}
