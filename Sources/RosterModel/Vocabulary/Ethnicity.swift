/// 民族: the 56 of GB/T 3304-1991, 其他 and 外国血统中国籍人士. Kept as an index into `words`, one byte a person.
public struct Ethnicity: Hashable, Sendable {
  /// 0-based place in `words`.
  public let index: UInt8

  /// The words of forms and database, in the standard's order.
  public static let words: [String] = {
    let names =
      "汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 "
      + "仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺"
    return names.split(separator: " ").map { $0 + "族" } + ["其他", "外国血统中国籍人士"]
  }()

  /// Every accepted spelling: the words, and each name without 族.
  public static let table = WordTable(
    words.enumerated().flatMap { index, word in
      let value = Ethnicity(index: UInt8(index))
      return word.hasSuffix("族") ? [(word, value), (String(word.dropLast()), value)] : [(word, value)]
    })

  private init(index: UInt8) { self.index = index }

  /// nil when the text names none.
  public init?(cellText: String) {
    guard let value = Ethnicity.table.value(of: Array(cellText.utf8).span) else { return nil }
    self = value
  }

  public var word: String { Ethnicity.words[Int(index)] }
}
