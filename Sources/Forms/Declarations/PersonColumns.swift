import RosterModel

/// The columns of the three person forms (domain section 3).
enum PersonColumns {
  static let serial = ColumnDeclaration(.serial, width: 6, note: "可不填，仅供填表人自己使用")
  static let branch = ColumnDeclaration(
    .branch, aliases: ["支部名称", "团支部", "所在支部", "所在团支部名称"], required: true, width: 30,
    note: "本组织直属团支部的全称、简称或组织编码")
  static let name = ColumnDeclaration(
    .name, required: true, .name, maximumLength: 50, width: 12, note: "与身份证一致")
  static let residentID = ColumnDeclaration(
    .residentID, aliases: ["身份证号码", "公民身份号码", "居民身份证号", "居民身份证号码", "身份证"],
    required: true, .number, maximumLength: 100, width: 22, note: "18 位；单元格须为文本格式，否则末三位会丢失")
  static let sex = ColumnDeclaration(.sex, .choice(Sex.words), width: 6, note: "男 或 女；须与身份证号一致")
  static let ethnicity = ColumnDeclaration(
    .ethnicity, required: true, .choice(Ethnicity.words), width: 10, note: "从列表中选择，如 汉族")
  static let politicalStatus = ColumnDeclaration(
    .politicalStatus, required: true, .choice(PoliticalStatus.words), width: 14,
    note: "团员填 共青团员、中共预备党员 或 中共党员")
  static let education = ColumnDeclaration(
    .education, aliases: ["文化程度"], required: true, .choice(Education.words), width: 12,
    note: "从列表中选择")
  static let joinDate = ColumnDeclaration(
    .joinDate, aliases: ["入团年月", "入团日期"], required: true, .date, width: 12,
    note: "如 2018-05 或 2018-05-04")
  static let developmentNumber = ColumnDeclaration(
    .developmentNumber, aliases: ["团员发展编号", "入团志愿书编号", "发展编号"], .number, width: 18,
    note: "2017 年起（新疆 2016 年起）入团的必填；12 位，前四位为年份；单元格须为文本格式")
  static let isCadre = ColumnDeclaration(
    .isCadre, required: true, .choice(YesNo.words), width: 11, note: "是 或 否")
  static let duty = ColumnDeclaration(
    .duty, aliases: ["现任团内职务", "职务"], .choice(Duty.words), width: 12, note: "团干部必填")
  static let dutySince = ColumnDeclaration(
    .dutySince, aliases: ["任现职年月", "任职年月"], .date, width: 12, note: "团干部必填，如 2023-09")
  static let cadreNature = ColumnDeclaration(
    .cadreNature, aliases: ["干部性质"], .choice(CadreNature.words), width: 11,
    note: "团干部必填：专职、兼职 或 挂职")
  static let inPartyOrganization = ColumnDeclaration(
    .inPartyOrganization,
    aliases: ["是否同级党委（支部）成员", "是否同级党委成员", "是否同级党支部成员"], .choice(YesNo.words), width: 18,
    note: "是 或 否")
  static let mobile = ColumnDeclaration(
    .mobile, aliases: ["手机", "手机号", "联系电话", "联系方式"], .number, width: 14, note: "11 位；书记必填")
  static let email = ColumnDeclaration(.email, aliases: ["邮箱", "电子邮件"], width: 22, note: "如 name@example.cn")
  static let qq = ColumnDeclaration(.qq, aliases: ["QQ号", "QQ号码"], .number, width: 13, note: "5 至 12 位数字")
  static let wechat = ColumnDeclaration(.wechat, aliases: ["微信号"], width: 14, note: "可不填")
  static let weibo = ColumnDeclaration(.weibo, aliases: ["微博号"], width: 14, note: "可不填")
  static let remark = ColumnDeclaration(
    .remark, maximumLength: 500, width: 20, note: "可不填")

  private static let person = [name, residentID, sex, ethnicity, politicalStatus, education]
  private static let contact = [inPartyOrganization, mobile, email, qq, wechat, weibo, remark]
  private static let membership = [joinDate, developmentNumber, isCadre, duty, dutySince, cadreNature]

  static let branchMembers = [serial] + person + membership + contact
  static let subordinateMembers = [serial, branch] + person + membership + contact
  static let ownCadres =
    [serial] + person + [joinDate.required(false), developmentNumber]
    + [duty, dutySince, cadreNature].map { $0.required(true) } + contact
}
