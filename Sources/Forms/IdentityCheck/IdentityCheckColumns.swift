public import RosterModel

/// The columns of a batch for the citizen-identity centre (身份证校验): whom to check, and its answer.
public enum IdentityCheckColumns {
  static let result = ColumnDeclaration(
    .verificationResult, aliases: ["核验结果", "结果"], required: true, width: 12,
    note: "通过 或 不通过；尚无结果的留空")
  static let cause = ColumnDeclaration(
    .verificationCause, aliases: ["不通过原因"], width: 24, note: "不通过时必填，从列表中选择")

  public static let all = [
    PersonColumns.serial, PersonColumns.name, PersonColumns.residentID, result, cause, PersonColumns.remark,
  ]

  /// The dropdown of a column that the centre fills in.
  public static func allowedValues(of field: Field) -> [String] {
    switch field {
    case .verificationResult: IdentityCheckResult.words
    case .verificationCause: IdentityCheckCause.words
    default: []
    }
  }
}

extension HeaderVocabulary {
  static let verification = HeaderVocabulary(columns: IdentityCheckColumns.all, complete: [IdentityCheckColumns.all])
}
