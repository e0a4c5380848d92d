extension Catalogue {
  static let organizationEntries: [CatalogueEntry] = [
    CatalogueEntry(
      .categoryUnknown,
      message: (zh: "没有“{0}”这一组织类别", en: "“{0}” is no category of organisation"),
      cause: (zh: "组织类别只能从列表中选择。", en: "The category must be one of the list."),
      remedy: (zh: "从下列类别中选择：{1}", en: "choose one of: {1}"),
      source: "F33; domain 3"),
    CatalogueEntry(
      .superiorNotFound,
      message: (zh: "上级组织不明：{0}", en: "the superior cannot be told: {0}"),
      cause: (
        zh: "上级组织既未登记，也不在本表中；或同名不止一个；或形成循环。",
        en: "It is neither registered nor in this file, or several have the name, or the rows go in a circle."
      ),
      remedy: (zh: "填写上级组织的编码或全称", en: "write the superior's code or full name"),
      source: "domain 3"),
    CatalogueEntry(
      .organizationTaken,
      message: (zh: "“{0}”已被使用：{1}", en: "“{0}” is taken: {1}"),
      cause: (zh: "组织编码、全称和学校机构编号都不能重复。", en: "Codes, full names and school codes belong to one organisation each."),
      remedy: (zh: "核对是否重复创建，或更换名称、编码", en: "check whether it exists already, or choose another name or code"),
      source: "domain 3; F43"),
    CatalogueEntry(
      .notAnOrganization,
      message: (zh: "“{0}”不是团组织，不能创建", en: "“{0}” is not a League organisation and cannot be created"),
      cause: (
        zh: "青工委、青年部、群团部不是团组织；团组织名称中须有文字，不能是公式或网页代码。",
        en: "青工委, 青年部 and 群团部 are not organisations of the League; and an organisation's name has letters and is no "
          + "formula or markup."
      ),
      remedy: (
        zh: "按实际情况创建团委、团总支或团支部", en: "create the committee or branch that is really there"
      ),
      source: "F24"),
    CatalogueEntry(
      .categoryNotBelow,
      message: (zh: "“{0}”（{1}）下面不能有{2}", en: "below “{0}” ({1}) there can be no {2}"),
      cause: (
        zh: "团支部下面没有组织；团总支下面只有团支部；团委下面没有领导机关。",
        en: "Nothing stands below a branch, only branches below a 团总支, no leading body below a committee."
      ),
      remedy: (zh: "核对组织类别和上级组织", en: "check the category and the superior"),
      source: "domain 2, 3"),
    CatalogueEntry(
      .schoolCodeNotHere,
      message: (zh: "“{0}”不应填写学校机构编号：{1}", en: "“{0}” has no school code: {1}"),
      cause: (
        zh: "只有具有学校机构编号的独立学校团组织填写，团的领导机关、学校下属的院系和班级团组织都不填写。",
        en:
          "Only the organisation of an independent school has one: no leading body, and no faculty or class of a school."
      ),
      remedy: (
        zh: "清空学校机构编号；确是独立学校的，核对上级组织和单位所属行业类别",
        en: "leave the school code blank; if it is a school by itself, check the superior and the sector"
      ),
      source: "F43, F44, F45"),
    CatalogueEntry(
      .graduationNotHere,
      message: (zh: "“{0}”不能标记毕业时间：{1}", en: "“{0}” has no graduation date: {1}"),
      cause: (
        zh: "只有学校领域的团支部标记毕业时间；单位所属行业类别为空、为小学或不是学校的不能标记。",
        en:
          "Only branches of the eight kinds of school have one; not where the sector is blank, a primary school or no school."
      ),
      remedy: (
        zh: "清空毕业时间；确是学校团支部的，填写单位所属行业类别",
        en: "leave the date blank; if it is a school's branch, state its sector"
      ),
      source: "F51"),
    CatalogueEntry(
      .organizationFixed,
      message: (zh: "“{0}”的“{1}”不可修改", en: "“{1}” of “{0}” never changes"),
      cause: (
        zh: "团中央和省级团委的组织类别、简称、全称、行业类别不可修改。",
        en: "Category, short and full name and sector of the top and of the provincial leading bodies are fixed."
      ),
      remedy: (zh: "按系统中的内容填写“{1}”", en: "write “{1}” as it is stored"),
      source: "F33(2)"),
  ]
}
