extension Catalogue {
  /// What checks of the stored data find: none keeps a row out, for the row is in.
  static let standardEntries: [CatalogueEntry] = standardPersonEntries + standardOrganizationEntries

  private static let standardPersonEntries: [CatalogueEntry] = [
    CatalogueEntry(
      .storedNumberMissing, .warning,
      message: (zh: "没有发展团员编号，入团时间 {0}", en: "has no development number; joined {0}"),
      cause: (
        zh: "2017 年起（新疆 2016 年起）入团的须有发展团员编号。被占用的编号由数据库的唯一约束排除。",
        en: "Required of everybody who joined from 2017 (Xinjiang: 2016). The database rules out a number held twice."
      ),
      remedy: (zh: "查对入团志愿书，补填发展团员编号", en: "take the number from the admission form and enter it"),
      source: "F15(2), F25"),
    CatalogueEntry(
      .storedNumberFormat, .warning,
      message: (zh: "发展团员编号格式不对：{0}", en: "the development number has a wrong format: {0}"),
      cause: (zh: "编号只由数字组成。", en: "A number consists of digits only."),
      remedy: (zh: "按入团志愿书改正编号", en: "correct the number after the admission form"),
      source: "F15(2)"),
    CatalogueEntry(
      .storedNumberLength, .warning,
      message: (zh: "发展团员编号位数或号段不对：{0}", en: "the development number has a wrong length or segment: {0}"),
      cause: (
        zh: "编号须为规定的位数，并在分配的号段之内。",
        en: "A number has the length of its year and lies in an allocated segment."
      ),
      remedy: (zh: "按入团志愿书改正编号", en: "correct the number after the admission form"),
      source: "F15(2)"),
    CatalogueEntry(
      .storedNumberYear, .warning,
      message: (zh: "发展团员编号前四位 {0} 与入团年份 {1} 不符", en: "the number begins with {0}, the year of joining is {1}"),
      cause: (zh: "编号前四位是入团年份。", en: "A number begins with the year of joining."),
      remedy: (zh: "核对入团时间和编号", en: "check the join date and the number"),
      source: "F15(2)"),
    CatalogueEntry(
      .membershipEnded, .warning,
      message: (zh: "现年 {0} 周岁，已满 {1} 周岁且没有团内职务", en: "is {0} years old, {1} or older, and holds no post"),
      cause: (zh: "年满 28 周岁且未担任团内职务的，不再保留团籍。", en: "Who is 28 and holds no post is no longer a member."),
      remedy: (zh: "办理离团；如担任团内职务，补录职务", en: "end the membership; if the person holds a post, enter it"),
      source: "F24, F57"),
    CatalogueEntry(
      .membershipEndsSoon, .notice,
      message: (zh: "{0} 年满 {1} 周岁，没有团内职务", en: "will be {1} on {0} and holds no post"),
      cause: (zh: "年满 28 周岁且未担任团内职务的，不再保留团籍。", en: "Who is 28 and holds no post is no longer a member."),
      remedy: (zh: "到期前核对职务，准备办理离团", en: "check for a post before that day; prepare to end the membership"),
      source: "F57"),
    CatalogueEntry(
      .storedResidentIDWrong, .warning,
      message: (zh: "身份证号有误：{0}", en: "the resident ID is wrong: {0}"),
      cause: (
        zh: "已录入的身份证号不符合现行规则。", en: "A stored resident ID does not satisfy the rules of today."
      ),
      remedy: (
        zh: "核对身份证；确有错误的，由上级团的领导机关删除后重新录入",
        en: "check the identity card; a wrong record is deleted by a leading body and entered anew"
      ),
      source: "GB 11643-1999; F17"),
    CatalogueEntry(
      .identityCheckFailed, .warning,
      message: (zh: "身份证校验不通过：{0}", en: "the identity check failed: {0}"),
      cause: (
        zh: "姓名、身份证号与身份证不一致，或此人的信息曾被改写为另一个人。",
        en: "Name and number differ from the identity card, or the record was once somebody else's."
      ),
      remedy: (
        zh: "把姓名、身份证号逐级上报，由上级团的领导机关（团县委、团市委或团省委）删除后重新录入",
        en: "report name and number upwards: a leading body deletes the person, who is then entered anew"
      ),
      source: "F17(1), F17(2)"),
    CatalogueEntry(
      .identityCheckPending, .notice,
      message: (zh: "身份证校验不通过：{0}", en: "the identity check failed: {0}"),
      cause: (
        zh: "姓名和身份证号无误，但公安部门的信息尚未更新；不影响使用。",
        en: "Name and number are right, the police data lag behind; nothing is kept from working by it."
      ),
      remedy: (zh: "无需处理，之后会再次统一校验", en: "nothing to do: it is checked again later"),
      source: "F17(3)"),
    CatalogueEntry(
      .personIncomplete, .warning,
      message: (zh: "个人信息不完整，缺：{0}", en: "the record is incomplete, missing: {0}"),
      cause: (zh: "个人信息中的必填项必须完整，与是否校验通过无关。", en: "Required fields must be filled in, verified or not."),
      remedy: (zh: "补填：{0}", en: "fill in: {0}"),
      source: "F18(4), F19"),
  ]

  private static let standardOrganizationEntries: [CatalogueEntry] = [
    CatalogueEntry(
      .branchTooSmall, .warning,
      message: (zh: "团支部有 {0} 名团员，不足 {1} 名{2}", en: "the branch has {0} members, fewer than {1}{2}"),
      cause: (
        zh: "团员（含 28 周岁以下保留团籍的党员）不足 3 人的，不单独建立团支部。",
        en: "A branch needs three members, party members under 28 included."
      ),
      remedy: (zh: "补录团员，或与其他团支部合并、撤销", en: "enter missing members, or merge or abolish the branch"),
      source: "F24"),
    CatalogueEntry(
      .committeeTooFewCadres, .warning,
      message: (zh: "有 {0} 名团干部，不足 {1} 名", en: "it has {0} cadres, fewer than {1}"),
      cause: (
        zh: "团委、团工委、团总支至少录入 2 名团干部，团的领导机关至少 1 名。",
        en: "A committee has at least two cadres entered, a leading body at least one."
      ),
      remedy: (zh: "用“导入本级团干部”补录团干部", en: "enter the missing cadres with the own-cadres form"),
      source: "F18(1), F18(2)"),
    CatalogueEntry(
      .organizationIncomplete, .warning,
      message: (zh: "组织信息不完整，缺：{0}", en: "the organisation's record is incomplete, missing: {0}"),
      cause: (zh: "组织信息的必填项必须完整。", en: "The required fields of an organisation must be filled in."),
      remedy: (zh: "补填：{0}", en: "fill in: {0}"),
      source: "F30(1)"),
    CatalogueEntry(
      .secretaryMissing, .warning,
      message: (zh: "组织信息不完善：{0}", en: "the organisation's record is incomplete: {0}"),
      cause: (zh: "组织中的书记必须填写并完成注册。", en: "A secretary must be named and be registered as a person."),
      remedy: (
        zh: "填写书记，并把书记录入为本级团干部；暂缺的填写临时负责人",
        en: "name the secretary, or who acts for him, and enter that person as a cadre"
      ),
      source: "F30(2), F31, F35"),
    CatalogueEntry(
      .secretaryUnreachable, .warning,
      message: (zh: "书记的个人信息中没有手机号码", en: "the secretary's own record has no mobile number"),
      cause: (
        zh: "统计看的是书记个人信息中的手机号码，不是组织信息中的联系方式。",
        en: "What counts is the number in the secretary's own record, not the organisation's contact."
      ),
      remedy: (zh: "在书记的个人信息中补填手机号码", en: "enter the mobile number in the secretary's own record"),
      source: "F30(2)"),
    CatalogueEntry(
      .membersOutsideBranch, .warning,
      message: (zh: "不是团支部，却有 {0} 名团员", en: "it is no branch and has {0} members"),
      cause: (zh: "团员的组织关系只能在团支部。", en: "Members belong to branches only."),
      remedy: (zh: "把团员转接到团支部，或重建为团支部", en: "move the members to a branch, or make it one"),
      source: "F16, F24"),
    CatalogueEntry(
      .waitingForTransfer, .notice,
      message: (zh: "待接转团支部还有 {0} 名团员", en: "the waiting branch still has {0} members"),
      cause: (zh: "待接转团支部清空后才能删除。", en: "A waiting branch can be deleted only when it is empty."),
      remedy: (zh: "为这些团员办理组织关系转接", en: "transfer these members to their branches"),
      source: "F29"),
  ]
}
