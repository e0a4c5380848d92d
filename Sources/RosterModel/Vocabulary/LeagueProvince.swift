/// 所在省份: the provincial-level League committees, regions and systems (F33, F74). The word is the short name.
public struct LeagueProvince: Hashable, Sendable {
  /// Short name: `江苏`, `新疆生产建设兵团`, `全国铁道`.
  public let word: String

  /// Short name and full name of each, in the order of GB/T 2260, systems last.
  private static let names: [(short: String, full: String)] = [
    ("北京", "北京市"), ("天津", "天津市"), ("河北", "河北省"), ("山西", "山西省"), ("内蒙古", "内蒙古自治区"),
    ("辽宁", "辽宁省"), ("吉林", "吉林省"), ("黑龙江", "黑龙江省"), ("上海", "上海市"), ("江苏", "江苏省"),
    ("浙江", "浙江省"), ("安徽", "安徽省"), ("福建", "福建省"), ("江西", "江西省"), ("山东", "山东省"),
    ("河南", "河南省"), ("湖北", "湖北省"), ("湖南", "湖南省"), ("广东", "广东省"), ("广西", "广西壮族自治区"),
    ("海南", "海南省"), ("重庆", "重庆市"), ("四川", "四川省"), ("贵州", "贵州省"), ("云南", "云南省"),
    ("西藏", "西藏自治区"), ("陕西", "陕西省"), ("甘肃", "甘肃省"), ("青海", "青海省"), ("宁夏", "宁夏回族自治区"),
    ("新疆", "新疆维吾尔自治区"), ("新疆生产建设兵团", "兵团"), ("全国铁道", "全国铁道团委"),
    ("全国民航", "全国民航团委"), ("中央金融", "中央金融团工委"), ("中央企业", "中央企业团工委"),
    ("中央和国家机关", "中央和国家机关团工委"), ("中央直属机关", "中央直属机关团工委"),
  ]

  /// Short and full names.
  public static let table = WordTable(
    names.flatMap { [($0.short, LeagueProvince(word: $0.short)), ($0.full, LeagueProvince(word: $0.short))] })

  /// All short names.
  public static var all: [String] { names.map(\.short) }

  private init(word: String) { self.word = word }

  /// nil when the text is neither a short nor a full name.
  public init?(cellText: String) {
    guard let value = LeagueProvince.table.value(of: Array(cellText.utf8).span) else { return nil }
    self = value
  }
}
