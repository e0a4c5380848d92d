extension Catalogue {
  static let cellEntries: [CatalogueEntry] = [
    CatalogueEntry(
      .requiredValueMissing,
      message: (zh: "“{0}”为必填项，不能为空", en: "“{0}” is required"),
      cause: (zh: "模板中带 * 的列必须填写。", en: "The columns marked * must be filled in."),
      remedy: (zh: "补填“{0}”", en: "fill in “{0}”"),
      source: "F15(3), F18(4)"),
    CatalogueEntry(
      .valueNotAllowed,
      message: (zh: "“{0}”不接受“{1}”", en: "“{0}” does not take “{1}”"),
      cause: (zh: "该列只接受下拉列表中的内容。", en: "The column takes only the values of its list."),
      remedy: (zh: "从下列内容中选择：{2}", en: "choose one of: {2}"),
      source: "F15(3)"),
    CatalogueEntry(
      .notADate,
      message: (zh: "“{0}”不是可识别的日期：{1}", en: "“{0}” is no date that can be read: {1}"),
      cause: (
        zh: "无法确定所写的是哪一天或哪一月。数字 2018.1 可能是 1 月，也可能是 10 月，系统不作猜测。",
        en: "It cannot be told which day or month is meant. The number 2018.1 may be January or October: "
          + "nothing is guessed."
      ),
      remedy: (
        zh: "按 2018-05 或 2018-05-04 的样式填写（单元格设为文本或日期）",
        en: "write it like 2018-05 or 2018-05-04 (in a text or date cell)"
      ),
      source: "domain 3"),
    CatalogueEntry(
      .digitsLost,
      message: (
        zh: "“{0}”被 Excel 当作数字保存，末几位已丢失", en: "Excel stored “{0}” as a number and has lost its last digits"
      ),
      cause: (
        zh: "Excel 的数字只保留 15 位有效数字，第 16 位以后变成 0，无法恢复。",
        en: "Excel keeps 15 significant digits of a number; those after them have become 0 and cannot be recovered."
      ),
      remedy: (
        zh: "先把单元格格式设为“文本”，再重新输入完整号码", en: "format the cell as text first, then type the whole number again"
      ),
      source: "F3(2)"),
    CatalogueEntry(
      .errorValue,
      message: (zh: "“{0}”是错误值 {1}", en: "“{0}” holds the error value {1}"),
      cause: (zh: "公式计算出错，单元格中没有可用的内容。", en: "A formula failed, so there is no value in the cell."),
      remedy: (zh: "删除公式，直接填写内容", en: "delete the formula and type the value"),
      source: "domain 3"),
    CatalogueEntry(
      .tooLong,
      message: (zh: "“{0}”过长：{1} 个字，最多 {2} 个字", en: "“{0}” is too long: {1} characters, at most {2}"),
      cause: (zh: "内容超过该列允许的长度。", en: "The text is longer than the column allows."),
      remedy: (zh: "缩短到 {2} 个字以内", en: "shorten it to {2} characters"),
      source: "domain 3"),
    CatalogueEntry(
      .cleaned, .notice,
      message: (zh: "“{0}”已自动整理（{1}）", en: "“{0}” was cleaned ({1})"),
      cause: (
        zh: "去除了空格、撇号，或把全角字符、小写 x 改成标准写法，含义不变。",
        en: "Spaces or an apostrophe were dropped, or full-width characters and a small x written the "
          + "standard way; the meaning is the same."
      ),
      remedy: (zh: "无需处理", en: "nothing to do"),
      source: "domain 4"),
    CatalogueEntry(
      .formulaWithoutValue,
      message: (zh: "“{0}”是公式，但文件中没有保存计算结果", en: "“{0}” is a formula, and the file holds no result for it"),
      cause: (
        zh: "生成文件的程序没有计算公式，或公式被当作文本输入。",
        en: "The program that wrote the file did not calculate the formula, or the formula was typed as text."
      ),
      remedy: (
        zh: "用 Excel 打开并保存一次，或把公式“选择性粘贴—数值”", en: "open and save the file in Excel once, or paste the formula as values"
      ),
      source: "domain 3"),
    CatalogueEntry(
      .hiddenRowRead, .notice,
      message: (zh: "这一行在表格中是隐藏的，也已读取", en: "this row is hidden in the sheet; it was read as well"),
      cause: (zh: "隐藏行可能是筛选造成的，名单以全部行为准。", en: "Rows may be hidden by a filter; the roster is all of them."),
      remedy: (zh: "不需要的行请删除，而不是隐藏", en: "delete rows that do not belong instead of hiding them"),
      source: "domain 3"),
    CatalogueEntry(
      .notAName,
      message: (zh: "“{0}”中有不属于姓名的字符：{1}", en: "“{0}” holds characters that belong to no name: {1}"),
      cause: (
        zh: "姓名须与身份证一致：只有文字，少数民族和外籍人员姓名中可有间隔号“·”、连字符和空格；数字、星号等录入后无法核验，也无法再更正。",
        en: "A name is that of the identity card: letters, and between them a middle dot, a hyphen or a space; with "
          + "digits or stars it cannot be verified, nor corrected later."
      ),
      remedy: (
        zh: "填写与身份证一致的完整姓名，去掉数字、星号、括号等",
        en: "write the whole name of the identity card, without digits, stars, brackets"
      ),
      source: "F17; domain 3"),
  ]
}
