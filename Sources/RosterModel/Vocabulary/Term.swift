/// A closed list of allowed cell values. The raw value is the word as forms, workbooks and the database write it.
public protocol Term: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
  /// The value for a cell's cleaned text; nil when it is not allowed.
  init?(cellText: String)
}

extension Term {
  public init?(cellText: String) { self.init(rawValue: cellText) }

  public static var words: [String] { allCases.map(\.rawValue) }
}

/// 性别.
public enum Sex: String, Term {
  case male = "男"
  case female = "女"
}

/// 是 or 否.
public enum YesNo: String, Term {
  case yes = "是"
  case no = "否"
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
}

/// 团干部性质.
public enum CadreNature: String, Term {
  case fullTime = "专职"
  case partTime = "兼职"
  case seconded = "挂职"
}

/// 校验: the state of the identity check (F17); set by its own procedure, never by an import.
public enum Verification: String, Term {
  case unchecked = "未校验"
  case passed = "校验通过"
  case failed = "校验不通过"
}
