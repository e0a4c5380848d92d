extension Catalogue {
  static let registerEntries: [CatalogueEntry] = [
    CatalogueEntry(
      .residentIDTwice,
      message: (zh: "身份证号重复：本表第 {0} 行是同一号码", en: "the resident ID stands twice in this file, also in row {0}"),
      cause: (zh: "同一个人只能有一行；以哪一行为准只有填表人知道。", en: "One person, one row; only the sender knows which is right."),
      remedy: (zh: "核对相关各行，删除多余的或改正写错的号码", en: "check all rows named; delete the surplus one or correct the number"),
      source: "F21"),
    CatalogueEntry(
      .registeredElsewhere,
      message: (zh: "身份证已注册：此人现在“{0}”", en: "already registered: this person is in “{0}”"),
      cause: (zh: "每位团员只在一个团支部，此人已由其他组织录入。", en: "A member is in exactly one branch; another has entered this person."),
      remedy: (zh: "请通过“组织关系转接”转入，不要重复录入", en: "have the person transferred (组织关系转接) instead of entering them again"),
      source: "F21"),
    CatalogueEntry(
      .registeredUnderOtherName,
      message: (zh: "该身份证号已登记在另一姓名（{0}）名下", en: "this resident ID is registered under another name ({0})"),
      cause: (zh: "不得用一个人的信息覆盖另一个人。", en: "One person's record is never overwritten by another's."),
      remedy: (
        zh: "核对姓名和身份证号；系统中有误的，请上级组织更正",
        en: "check name and number; if the stored one is wrong, ask the superior organisation"
      ),
      source: "F17(2); O二(一)"),
    CatalogueEntry(
      .branchNotFound,
      message: (zh: "没有找到团支部“{0}”{1}", en: "no branch “{0}” was found{1}"),
      cause: (zh: "名称或编码与已登记的团支部都不符。", en: "It is no registered branch's full name, short name or code."),
      remedy: (
        zh: "填写团支部的全称或编码；支部尚未建立的，先创建",
        en: "write the branch's full name or code; create the branch first if it is new"
      ),
      source: "O二(二)1"),
    CatalogueEntry(
      .branchAmbiguous,
      message: (zh: "“{0}”不止一个：{1}", en: "“{0}” names more than one: {1}"),
      cause: (zh: "有几个组织用同样的简称。", en: "Several organisations share this short name."),
      remedy: (zh: "填写全称或编码", en: "write the full name or the code"),
      source: "domain 7"),
    CatalogueEntry(
      .notADirectBranch,
      message: (zh: "“{0}”不是本组织直属的团支部", en: "“{0}” is not a branch directly below this organisation"),
      cause: (zh: "只有直属上级可以录入下级团支部的成员。", en: "Only the direct superior enters a branch's members."),
      remedy: (zh: "由该支部的直属上级或支部自己录入", en: "let the branch or its direct superior hand this row in"),
      source: "O二(二)1"),
    CatalogueEntry(
      .notABranch,
      message: (zh: "“{0}”不是团支部，团员只能录入团支部", en: "“{0}” is not a branch: members can only be in branches"),
      cause: (zh: "团员的组织关系只能在团支部。", en: "A member belongs to a branch, never to a committee."),
      remedy: (
        zh: "填写团员所在的团支部；团干部请用“导入本级团干部”模板", en: "name the member's branch; use the form for own cadres for cadres"
      ),
      source: "F16, F26"),
    CatalogueEntry(
      .storedDataDiffer,
      message: (zh: "已登记，但以下内容与系统不同：{0}", en: "already registered, but the stored data differ in: {0}"),
      cause: (zh: "普通导入不修改已有资料。", en: "A plain import does not change what is stored."),
      remedy: (zh: "确需更新时，由操作员使用 --update 导入", en: "if the change is meant, have the operator import with --update"),
      source: "F21; domain 7"),
    CatalogueEntry(
      .storedDataKept, .warning,
      message: (
        zh: "此人已登记，已在本组织任职或入册；系统中的以下内容未作更改：{0}",
        en: "already registered, and in this organisation now; stored data kept as they are: {0}"
      ),
      cause: (
        zh: "一个人可在多个组织任职，资料只有一份；普通导入不修改已有资料。",
        en: "A person may hold posts in several organisations but is stored once; a plain import does not change that."
      ),
      remedy: (
        zh: "核对以上内容；确需更新时，由操作员使用 --update 导入",
        en: "check them; if the change is meant, have the operator import with --update"
      ),
      source: "F20, F21; domain 7"),
  ]
}
