extension Catalogue {
  static let developmentNumberEntries: [CatalogueEntry] = [
    CatalogueEntry(
      .developmentNumberRequired,
      message: (zh: "{0} 入团须填写发展团员编号", en: "who joined in {0} needs a development number"),
      cause: (
        zh: "2017 年 1 月 1 日以后（新疆 2016 年起）入团的团员须填写发展团员编号。",
        en: "Required from 2017-01-01, in Xinjiang from 2016."
      ),
      remedy: (
        zh: "填写入团志愿书上的编号；没有编号的，向发展其入团的团组织查询",
        en: "write the number of the admission form; ask the admitting organisation if it is unknown"
      ),
      source: "F15(2)"),
    CatalogueEntry(
      .developmentNumberFormat,
      message: (zh: "发展团员编号位数或格式不对：{0}", en: "the development number's length or format is wrong: {0}"),
      cause: (
        zh: "编号为 12 位数字，前四位是年份；山东部分编号为 16 位。", en: "12 digits, the first four the year; some of Shandong have 16."
      ),
      remedy: (zh: "对照入团志愿书核对编号", en: "compare it with the admission form"),
      source: "F15(2) 情况三、四"),
    CatalogueEntry(
      .developmentNumberYear,
      message: (
        zh: "编号前四位 {0} 与入团年份 {1} 不一致", en: "the number begins with {0}, but the join year is {1}"
      ),
      cause: (
        zh: "前四位应为入团年份（2017 与 2018 年的编号可以通用）。",
        en: "The first four digits are the join year (2017 and 2018 were used interchangeably)."
      ),
      remedy: (zh: "核对编号和入团时间", en: "check the number and the join date"),
      source: "F15(2) 情况二"),
    CatalogueEntry(
      .developmentNumberSegment,
      message: (zh: "编号不在已分配的号段内", en: "the number lies in no allocated segment"),
      cause: (zh: "号段按年分配到各省及以下组织。", en: "Segments are allocated by year to provinces and below."),
      remedy: (
        zh: "对照入团志愿书核对编号；无误时请联系上级团组织",
        en: "compare with the admission form; ask the superior organisation if it is right"
      ),
      source: "F15(2) 情况三"),
    CatalogueEntry(
      .developmentNumberTwice,
      message: (zh: "编号在本表中重复，另见第 {0} 行", en: "the number stands twice in this file, also in row {0}"),
      cause: (
        zh: "一个编号只属于一个人；以哪一行为准只有填表人知道。",
        en: "A number belongs to one person; only the sender knows whose it is."
      ),
      remedy: (zh: "核对相关各行，改正写错的编号", en: "check all rows named and correct the wrong one"),
      source: "F15(2) 情况一"),
    CatalogueEntry(
      .developmentNumberOccupied,
      message: (
        zh: "编号已被 {0}（{1}）占用", en: "the number is held by {0} ({1})"
      ),
      cause: (zh: "该编号已被其他人使用并录入系统。", en: "Somebody else already stored uses this number."),
      remedy: (zh: "请求上级组织协助，联系对方组织协商解决", en: "settle it with that organisation, through the common superior"),
      source: "F15(2) 情况一"),
  ]
}
