extension Catalogue {
  static let waiverEntries: [CatalogueEntry] = [
    CatalogueEntry(
      .ruleNotWaivable,
      message: (zh: "{0} 不能凭情况说明豁免，可豁免的有 {1}", en: "{0} cannot be waived; {1} can"),
      cause: (
        zh: "情况说明只用于政策文件 waivers.yaml 所列的规则。", en: "Waivers are for the rules that the policy file waivers.yaml lists."
      ),
      remedy: (zh: "核对规则代码；数据有误的应改正数据", en: "check the code; what is wrong in the data is to be corrected there"),
      source: "F15(1)"),
    CatalogueEntry(
      .waiverEndsTooEarly,
      message: (zh: "有效期至 {0} 早于批准日期 {1}", en: "it ends on {0}, before it was approved on {1}"),
      cause: (zh: "这样的情况说明从未有效。", en: "Such a waiver was never valid."),
      remedy: (zh: "核对两个日期；长期有效的不填有效期至", en: "check both dates; leave the end blank where there is none"),
      source: "domain 5"),
    CatalogueEntry(
      .waiverTwice,
      message: (zh: "同一人、同一规则、同一文号：第 {0} 行重复", en: "the same person, rule and document stand in row {0} too"),
      cause: (zh: "同一份情况说明只登记一次。", en: "A waiver is registered once."),
      remedy: (zh: "删除多余的行", en: "delete the surplus row"),
      source: "F15(1)"),
  ]
}
