extension Catalogue {
  static let ageEntries: [CatalogueEntry] = [
    CatalogueEntry(
      .underMinimumAge,
      message: (zh: "现年 {0} 周岁，未满 {1} 周岁", en: "is {0} years old, under {1}"),
      cause: (zh: "团员和团干部须年满规定周岁。", en: "Members and cadres must have completed the required years."),
      remedy: (zh: "核对身份证号中的出生日期；确未满龄者不能录入", en: "check the birth date in the ID; who is too young cannot be entered"),
      source: "F12"),
    CatalogueEntry(
      .overAgeWithoutPost,
      message: (zh: "现年 {0} 周岁，已满 {1} 周岁且不是团干部", en: "is {0} years old, {1} or older, and holds no post"),
      cause: (zh: "年满 28 周岁且未担任团内职务者不再是团员。", en: "Who is 28 and holds no post is no longer a member."),
      remedy: (
        zh: "从名单中删除；如担任团内职务，请填写是否团干部、团内职务等列",
        en: "delete the row; if the person holds a post, fill in the cadre columns"
      ),
      source: "F12, F57"),
    CatalogueEntry(
      .tooYoungOnJoining,
      message: (
        zh: "入团时（{0}）只有 {1} 周岁，当时要求年满 {2} 周岁", en: "was {1} on joining ({0}), when {2} was required"
      ),
      cause: (
        zh: "2019 年起入团须满 14 周岁，2017、2018 年须满 13 周岁，此前须满 12 周岁；新疆 2019 年以前均须满 13 周岁。",
        en: "14 from 2019, 13 in 2017 and 2018, 12 before; under Xinjiang 13 for every date before 2019."
      ),
      remedy: (
        zh: "核对入团时间；确属特殊情况的，由发展其入团的团组织或县级团委出具情况说明",
        en: "check the join date; for a genuine exception the admitting organisation or county committee "
          + "writes a statement"
      ),
      source: "F15(1)"),
    CatalogueEntry(
      .joinDateInFuture,
      message: (zh: "“{0}”{1} 晚于核对日 {2}", en: "“{0}” {1} lies after the day of the check, {2}"),
      cause: (zh: "日期不能在将来。", en: "The date cannot lie in the future."),
      remedy: (zh: "核对日期", en: "check the date"),
      source: "domain 5"),
    CatalogueEntry(
      .joinDateTooEarly,
      message: (zh: "入团时间 {0} 早于{1}", en: "the join date {0} lies before {1}"),
      cause: (
        zh: "入团时间不能早于本人出生，也不能早于建团的 1922-05-05。",
        en: "Nobody joins before being born, or before the League was founded on 1922-05-05."
      ),
      remedy: (zh: "核对入团时间和身份证号", en: "check the join date and the resident ID"),
      source: "domain 5"),
    CatalogueEntry(
      .overAgeOnJoining,
      message: (zh: "入团时（{0}）已 {1} 周岁，不得满 {2} 周岁", en: "was {1} on joining ({0}); {2} is too old"),
      cause: (zh: "入团时须未满 28 周岁。", en: "One joins before the age of 28."),
      remedy: (zh: "核对入团时间和身份证号", en: "check the join date and the resident ID"),
      source: "domain 5"),
    CatalogueEntry(
      .ageWaived, .warning,
      message: (
        zh: "不符合 {0}，凭情况说明录入：{1}，{2}，{3}", en: "{0} is waived by {1} of {2}, {3}"
      ),
      cause: (
        zh: "登记了此人的有效情况说明，该规则不拦截本行。",
        en: "A valid waiver for this person and rule is registered; the rule lets the row pass."
      ),
      remedy: (zh: "无需处理；核对文号和批准机关", en: "nothing to do; check document and authority"),
      source: "F15(1)"),
    CatalogueEntry(
      .waiverDoesNotApply, .warning,
      message: (zh: "登记了 {0} 的情况说明（{1}），但不适用：{2}", en: "a waiver of {0} ({1}) is registered but does not apply: {2}"),
      cause: (
        zh: "情况说明只对所写姓名、在有效期内有效。", en: "A waiver holds for the name it states, while it is valid."
      ),
      remedy: (zh: "核对姓名；过期的，请出具新的情况说明", en: "check the name; where it has expired, get a new one"),
      source: "F15(1)"),
    CatalogueEntry(
      .postElsewhere, .notice,
      message: (
        zh: "已满 {0} 周岁，因担任“{1}”{2}，仍保留团籍", en: "is {0} or older and stays a member: {2} of “{1}”"
      ),
      cause: (
        zh: "在任何团组织担任职务的，年满 28 周岁仍保留团籍；本支部的“是否团干部”只填本支部的职务。",
        en: "A post in any organisation keeps the membership; 是否团干部 is about posts in this branch only."
      ),
      remedy: (zh: "无需处理；职务已免去的，请按实际情况办理", en: "nothing to do; unless the post is no longer held"),
      source: "F57; O二(二)"),
  ]
}
