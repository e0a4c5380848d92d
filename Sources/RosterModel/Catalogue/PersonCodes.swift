extension Catalogue {
  static let personEntries: [CatalogueEntry] = [
    CatalogueEntry(
      .cadreIncomplete,
      message: (zh: "是团干部，但未填写“{0}”", en: "is a cadre, but “{0}” is blank"),
      cause: (
        zh: "是否团干部为“是”时，团内职务、任职时间、团干部性质必须填写。",
        en: "A cadre's post, its date and its nature are required."
      ),
      remedy: (zh: "补填“{0}”，或把是否团干部改为“否”", en: "fill in “{0}”, or set 是否团干部 to 否"),
      source: "F18; domain 3"),
    CatalogueEntry(
      .secretaryAlreadyThere,
      message: (zh: "“{0}”已有书记：{1}", en: "“{0}” has a secretary already: {1}"),
      cause: (
        zh: "一个团组织只有一位书记；换届时，原书记先免职，再录入新书记。",
        en: "An organisation has one secretary; the old one lays the post down before the new one takes it."
      ),
      remedy: (
        zh: "先把原书记改为其他职务或不再担任团干部，再录入新书记；填错的，改正团内职务",
        en: "first give the old secretary another post or none, then enter the new one; or correct the post"
      ),
      source: "F36"),
    CatalogueEntry(
      .postNotEntered, .warning,
      message: (zh: "是否团干部为“否”，“{0}”没有录入", en: "是否团干部 is 否, so “{0}” was not entered"),
      cause: (
        zh: "是否团干部为“否”时，团内职务、任职时间、团干部性质不录入。",
        en: "Where 是否团干部 is 否 the post, its date and its nature are not entered."
      ),
      remedy: (
        zh: "在本支部担任职务的，把是否团干部改为“是”；否则清空这几列",
        en: "if the person holds a post in this branch, set 是否团干部 to 是; else leave these columns blank"
      ),
      source: "O二(一)2(1); domain 3"),
    CatalogueEntry(
      .postNotAtThisLevel,
      message: (zh: "{0}没有“{1}”这一职务", en: "a {0} has no post “{1}”"),
      cause: (zh: "支部与团委级组织的职务不同。", en: "Branches and committees have different posts."),
      remedy: (zh: "从下列职务中选择：{2}", en: "choose one of: {2}"),
      source: "domain 3"),
    CatalogueEntry(
      .mobile,
      message: (zh: "手机号码格式不对", en: "this is no mobile number"),
      cause: (zh: "手机号码为 1 开头、第二位 3 至 9 的 11 位数字。", en: "A mobile number has 11 digits, 1 then 3 to 9 first."),
      remedy: (zh: "核对手机号码", en: "check the number"),
      source: "domain 7"),
    CatalogueEntry(
      .email,
      message: (zh: "电子邮箱格式不对：{0}", en: "this is no e-mail address: {0}"),
      cause: (zh: "邮箱应有一个 @，@ 后面有点。", en: "An address has one @ and a dot behind it."),
      remedy: (zh: "核对电子邮箱", en: "check the address"),
      source: "domain 7"),
    CatalogueEntry(
      .qq,
      message: (zh: "QQ 号应为 5 至 12 位数字", en: "a QQ number has 5 to 12 digits"),
      cause: (zh: "QQ 号只含数字。", en: "QQ numbers are digits only."),
      remedy: (zh: "核对 QQ 号", en: "check the number"),
      source: "domain 7"),
    CatalogueEntry(
      .secretaryWithoutMobile,
      message: (zh: "书记必须填写手机号码", en: "a secretary's mobile number is required"),
      cause: (
        zh: "组织信息是否完善取决于书记的手机号码。",
        en: "An organisation counts as complete only with its secretary's mobile number."
      ),
      remedy: (zh: "补填手机号码", en: "fill in the mobile number"),
      source: "F30"),
  ]
}
