import RosterModel

/// The columns of the form `waivers` (年龄例外情况说明, F15(1)).
enum WaiverColumns {
  static let rules = FindingCode.waivable.map(\.rawValue)

  /// The codes, in small letters too. AGE-102 is read and not offered: the answer is that it cannot be waived.
  static let ruleTable = WordTable(
    (FindingCode.waivable + [.overAgeWithoutPost]).flatMap { [($0.rawValue, $0), ($0.rawValue.lowercased(), $0)] })

  static let all: [ColumnDeclaration] = [
    PersonColumns.serial, PersonColumns.residentID, PersonColumns.name,
    ColumnDeclaration(
      .waivedRule, aliases: ["豁免规则"], required: true, .choice(rules), width: 12,
      note: "AGE-101 现年龄不足，AGE-103 入团时年龄不足，AGE-106 入团时年满 28 周岁"),
    ColumnDeclaration(
      .document, aliases: ["情况说明文号", "文件号"], required: true, maximumLength: 100, width: 24, note: "情况说明的文号"),
    ColumnDeclaration(
      .authority, aliases: ["批准单位", "出具单位"], required: true, maximumLength: 200, width: 30,
      note: "出具情况说明的团组织或县级以上团委"),
    ColumnDeclaration(.approvedOn, aliases: ["出具日期"], required: true, .date, width: 12, note: "如 2026-03-02"),
    ColumnDeclaration(.validTo, aliases: ["有效期"], .date, width: 12, note: "最后一天；长期有效的不填"),
    ColumnDeclaration(.contact, aliases: ["联系电话", "手机号码"], maximumLength: 100, width: 16, note: "本人或经办人"),
    PersonColumns.remark,
  ]
}
