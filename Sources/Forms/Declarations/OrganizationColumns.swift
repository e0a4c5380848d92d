import RosterModel

/// The columns of the `organizations` form (domain section 3).
enum OrganizationColumns {
  static let all: [ColumnDeclaration] = [
    ColumnDeclaration(
      .organizationCode, aliases: ["编码", "团组织编码"], .number, maximumLength: OrganizationLimits.code, width: 20,
      note: "每级三位数字，以点相连，如 000.012.016.007；不填则自动编号"),
    ColumnDeclaration(
      .shortName, aliases: ["简称", "团组织简称"], required: true, width: 22, note: "如 高一（1）班团支部"),
    ColumnDeclaration(
      .fullName, aliases: ["全称", "团组织全称"], maximumLength: OrganizationLimits.fullName, width: 36,
      note: "不填则为上级组织全称加本组织简称"),
    ColumnDeclaration(
      .category, aliases: ["类别", "团组织类别"], required: true,
      .choice(OrganizationCategory.ofForms.map(\.rawValue)), width: 14, note: "从列表中选择"),
    ColumnDeclaration(
      .industry, aliases: ["所属行业类别", "行业类别", "所属行业"], .choice(Industry.words), width: 18,
      note: "从列表中选择"),
    ColumnDeclaration(
      .superior, aliases: ["上级团组织", "上级组织名称"], required: true, maximumLength: OrganizationLimits.fullName, width: 30,
      note: "上级组织的编码、全称或简称；只有最高一级可不填"),
    ColumnDeclaration(
      .province, aliases: ["省份", "所属省份"], .choice(LeagueProvince.all), width: 12,
      note: "省级团委所在省份或系统；不填则随上级组织"),
    ColumnDeclaration(
      .schoolCode, aliases: ["学校编号", "学校代码"], .number, maximumLength: 30, width: 16,
      note: "只有独立建制的学校填写"),
    ColumnDeclaration(.phone, aliases: ["电话", "组织联系电话"], .number, maximumLength: 30, width: 16, note: "可不填"),
    ColumnDeclaration(.organizationEmail, aliases: ["邮箱", "电子邮件"], width: 22, note: "可不填"),
    ColumnDeclaration(.secretaryName, .name, maximumLength: 50, width: 12, note: "与身份证一致"),
    ColumnDeclaration(
      .secretaryID, aliases: ["书记身份证号码"], .number, width: 22, note: "18 位；单元格须为文本格式"),
    ColumnDeclaration(
      .secretaryMobile, aliases: ["书记手机", "书记手机号"], .number, width: 14, note: "11 位"),
    ColumnDeclaration(.graduation, aliases: ["毕业年月"], .date, width: 12, note: "毕业班团支部填写，如 2027-06"),
  ]
}
