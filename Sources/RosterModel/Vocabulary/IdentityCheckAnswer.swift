/// 校验结果: what the citizen-identity centre says of a name and a number (F17).
public enum IdentityCheckResult: String, Term {
  case passed = "通过"
  case failed = "不通过"

  public static let table = words(and: [
    ("校验通过", .passed), ("核验通过", .passed), ("校验不通过", .failed), ("核验不通过", .failed), ("未通过", .failed),
  ])

  /// The state of a person whose name and number got this answer.
  public var state: IdentityCheckState {
    switch self {
    case .passed: .passed
    case .failed: .failed
    }
  }
}

/// 原因: why a name and a number did not pass (F17).
public enum IdentityCheckCause: String, Term {
  /// Name and number do not belong together: report, have the person deleted, enter again.
  case mismatch = "姓名与号码不符"
  /// The record was once somebody else's and was rewritten: as for a mismatch.
  case rewritten = "曾被改写为他人"
  /// Both are right, the police data lag behind: checked again later.
  case notCurrent = "公安数据未及时更新"

  public static let table = words()
}
