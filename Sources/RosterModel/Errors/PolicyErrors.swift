extension ErrorCatalogue {
  static let ofPolicy: [Entry] = [
    (.policyPlace, "规则文件 {0} 第 {2} 行，{1}：{3}", "policy {0}: {1} (line {2}): {3}"),
    (.policyFile, "规则文件 {0}：{1}", "policy {0}: {1}"),
    (.policyFileMissing, "缺少这个文件", "the file is missing"),
    (.policyFileEmpty, "文件是空的", "the file is empty"),
    (
      .policyFileUnknown, "不是规则文件；规则文件夹中只能有 {0}",
      "this is no policy file; a policy folder holds nothing but {0}"
    ),
    (.policyFolderEmpty, "其中没有规则文件", "there is no policy file in it"),
    (.policyNoYAML, "不是有效的 YAML：{0}", "no valid YAML: {0}"),
    (.policyNotUTF8, "文件不是 UTF-8 编码", "the file is no UTF-8"),
    (.policyUnreadable, "文件无法读取：{0}", "the file cannot be read: {0}"),
    (.mustBeMapping, "这里必须是“键: 值”的形式", "must be a mapping"),
    (.mustBeList, "这里必须是列表", "must be a list"),
    (.mustBeText, "这里必须是文字", "must be a text"),
    (.mustBeWholeNumber, "必须是 {0} 到 {1} 之间的整数", "must be a whole number from {0} to {1}"),
    (.mustBeTrueOrFalse, "必须是 true 或 false", "must be true or false"),
    (.mustBeDate, "必须是日期，例如 2019-01-01", "must be a date like 2019-01-01"),
    (.mustBeWord, "必须是 {0}", "must be {0}"),
    (.mustBeOneOf, "必须是以下之一：{0}", "must be one of {0}"),
    (.keysMustBeWords, "键必须是文字", "keys must be words"),
    (.unknownKey, "不认识的键“{0}”", "unknown key {0}"),
    (.doubledKey, "键“{0}”出现了两次", "key {0} stands twice"),
    (.missingKey, "缺少键“{0}”", "key {0} is missing"),
    (.noProvince, "不是团组织的所在省份", "is no province of the League"),
    (.unknownRegion, "不认识的地区“{0}”", "unknown region {0}"),
    (.endsBeforeBeginning, "结束日期早于开始日期", "ends before it begins"),
    (.noPeriodForAll, "没有适用于所有地区（all）的时段", "no period for region all"),
    (.lastPeriodEnds, "最后一个时段不得有结束日期", "the last period must have no end"),
    (.regionsOverlap, "地区 {0} 和 {1} 有相同的省份，时段也重叠", "{0} and {1} share provinces and days"),
    (.periodsOverlap, "地区 {0} 的时段在 {1} 重叠", "periods of {0} overlap at {1}"),
    (.periodsGap, "地区 {0} 的时段在 {1} 之后中断", "periods of {0} leave a gap after {1}"),
    (.digitsOrMore, "每个时段要么写 digits，要么写 moreDigitsThan", "each period has either digits or moreDigitsThan"),
    (
      .segmentOrder, "first 和 last 位数必须相同，且 first 不大于 last",
      "first and last must have the same length and order"
    ),
  ]
}
