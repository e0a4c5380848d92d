extension Catalogue {
  static let headerEntries: [CatalogueEntry] = [
    CatalogueEntry(
      .wrongTemplate,
      message: (
        zh: "您上传的 excel 表格错误，‘导入本级团干部’和‘导入下级团支部团员团干部’中所下载的模板不可混用，请重新上传正确的表格",
        en:
          "wrong workbook: the templates “cadres of this organisation” and “members of the branches below” are not interchangeable; hand in the right one"
      ),
      cause: (
        zh: "表格的种类与要导入的内容或所属组织的层级不符。",
        en: "The kind of form does not fit what is imported, or the level of the organisation."
      ),
      remedy: (
        zh: "下载正确的模板，把内容按列复制过去后重新上交{0}", en: "take the right blank form, copy the columns over and hand that in{0}"
      ),
      source: "F15(3)"),
    CatalogueEntry(
      .requiredColumnMissing,
      message: (zh: "缺少必填列：{0}{1}", en: "required columns are missing: {0}{1}"),
      cause: (zh: "模板的必填列被删除或改名。", en: "A required column of the form was deleted or renamed."),
      remedy: (
        zh: "不要改动模板的列，表头只占一行；重新下载模板填写",
        en: "keep the form's columns as they are, in one header row; start from a fresh blank form"
      ),
      source: "F15(3); O二(一)1(4)"),
    CatalogueEntry(
      .columnTwice,
      message: (zh: "“{0}”列出现了两次", en: "the column “{0}” stands there twice"),
      cause: (zh: "两列表头含义相同，无法判断以哪一列为准。", en: "Two headers mean the same, and only the sender knows which counts."),
      remedy: (zh: "删除多余的一列", en: "delete the one that does not belong"),
      source: "O二(一)1(4)"),
    CatalogueEntry(
      .noHeaderRow,
      message: (zh: "没有找到表头行", en: "no header row was found"),
      cause: (
        zh: "各工作表的前 30 行中没有一行像模板的表头（姓名、身份证号……）。",
        en: "None of the first 30 rows of any sheet looks like a form's header (姓名, 身份证号 …)."
      ),
      remedy: (zh: "保留模板的表头行，名单填在它下面", en: "keep the form's header row and fill in below it"),
      source: "O二(一)1(4)"),
    CatalogueEntry(
      .unknownColumn, .notice,
      message: (zh: "模板中没有“{0}”列，该列未导入", en: "the form has no column “{0}”; it was not taken in"),
      cause: (zh: "发送人自行添加的列。", en: "A column the sender added."),
      remedy: (zh: "如是写错的表头，请改回模板的名称；否则无需处理", en: "put the header right if it was mistyped; otherwise nothing to do"),
      source: "O二(一)1(4)"),
    CatalogueEntry(
      .columnsShifted,
      message: (
        zh: "疑似错行：“{0}”列中的内容像是“{1}”", en: "the columns look shifted: “{0}” holds what looks like “{1}”"
      ),
      cause: (
        zh: "该行数据整体左移或右移，继续读取会把内容写进错误的列。",
        en: "The row's cells slid to the left or right; reading on would put them under the wrong headings."
      ),
      remedy: (zh: "把该行各单元格移回正确的列", en: "move the row's cells back under their headings"),
      source: "F3(2)"),
    CatalogueEntry(
      .sheetNotRead, .notice,
      message: (
        zh: "工作表“{0}”没有导入（{1}），其中有 {2} 行内容", en: "the sheet “{0}” was not imported ({1}); it holds {2} rows"
      ),
      cause: (
        zh: "工作簿中除名单以外的工作表不会导入；凡有内容而未导入的，都在这里列出。",
        en: "Sheets beside the roster are not imported; each that holds anything and was not imported is named."
      ),
      remedy: (
        zh: "确是名单的一部分的，把表头和各行按模板补齐后重新上交；否则无需处理",
        en: "if it is part of the roster, give it the form's header and hand the file in again; otherwise nothing to do"
      ),
      source: "O二(一)1(4)"),
    CatalogueEntry(
      .otherBranchNamed,
      message: (
        zh: "{0}写的是“{1}”，而本文件是“{2}”的名单", en: "{0} says “{1}”, but the file is the roster of “{2}”"
      ),
      cause: (
        zh: "一个文件中有几个团支部的名单，或名单放错了地方；不能确定哪些人属于哪个支部，所以一行也没有导入。",
        en: "The file holds the rosters of several branches, or lies in the wrong place; nobody can tell who belongs "
          + "where, so no row was taken."
      ),
      remedy: (
        zh: "每个团支部拆成一个文件，分别放到各支部的文件夹；或由上级组织用“导入下级团支部团员团干部”模板上交，每行填写“所在团支部”。只是标题或工作表名称写错的，改正后重新上交",
        en: "split it into one file for each branch, or let the superior hand in the form for the branches below with "
          + "所在团支部 in each row; if only the title or the sheet's name is wrong, correct it"
      ),
      source: "O二(一)1(4); F21"),
    CatalogueEntry(
      .otherBranchInRow,
      message: (
        zh: "本表是“{0}”的名单，这一行写的团支部却是“{1}”", en: "this is the roster of “{0}”, but the row names “{1}”"
      ),
      cause: (
        zh: "团支部自己的名单中，“所在团支部”一列只能是本支部。",
        en: "In a branch's own roster the column 所在团支部 can only name that branch."
      ),
      remedy: (
        zh: "是本支部的人，改正或清空这一格；是其他支部的人，移到该支部的名单，或由上级组织用“导入下级团支部团员团干部”模板上交",
        en: "correct or clear the cell for people of this branch; move others to their branch's roster, or let the "
          + "superior hand in the form for the branches below"
      ),
      source: "F15(3); domain 3"),
    CatalogueEntry(
      .sheetWithoutHeader,
      message: (
        zh: "这一行在没有表头的工作表“{0}”中，各格暂按上一张表的列放置，没有导入",
        en:
          "the row stands in the sheet “{0}”, which has no header; its cells are placed by the columns of the sheet above, "
          + "and it was not imported"
      ),
      cause: (
        zh: "没有表头的工作表看来是名单的续表；每一列是什么只有填表人知道，不能猜测。",
        en: "A sheet without a header looks like the list continued; which column is what only the sender knows."
      ),
      remedy: (
        zh: "核对这一行的各格是否在正确的列，无误的清空“原行号”一格后重新上交；或在原文件中把表头行复制到该工作表的第一行（也可以把这些行移到有表头的名单下面）后重新上交",
        en:
          "look whether the cells are under the right headings, clear 原行号 of the rows that are right and hand this in "
          + "again; or copy the header row onto the sheet in the original file (or put its rows below the list that has "
          + "one) and hand that in"
      ),
      source: "O二(一)1(4); F3(2)"),
    CatalogueEntry(
      .cellsMerged, .warning,
      message: (
        zh: "工作表“{0}”的“{1}”列有合并单元格（第 {2} 行）：每处只有第一行有内容，其余各行按空白读取",
        en:
          "the sheet “{0}” has merged cells in “{1}” (rows {2}): only the first row of each holds the value, the others "
          + "are read as blank"
      ),
      cause: (
        zh: "合并单元格只在左上角一格存有内容；其余各行是否也是这一内容，只有填表人知道。",
        en:
          "Of merged cells only the top left one holds anything; whether it is meant for all rows only the sender knows."
      ),
      remedy: (
        zh: "选中这一列，点“合并后居中”取消合并；再按 Ctrl+G →“定位条件”→“空值”，输入 = 和上一格的地址后按 Ctrl+Enter 填满，核对后重新上交",
        en:
          "select the column, take “Merge & Center” off; then Ctrl+G, Special, Blanks, type = and the address of the cell "
          + "above, press Ctrl+Enter, look it over and hand it in again"
      ),
      source: "O二(一)1(4)"),
    CatalogueEntry(
      .codePageGuessed, .notice,
      message: (
        zh: "文件没有写明文字编码，已按中文（GBK）读取",
        en: "the file does not say in which code page its texts are; they were read as Chinese (GBK)"
      ),
      cause: (
        zh: "一些导出程序写出的旧版 .xls 缺少编码记录；文字看上去是中文，所以按 GBK 读取。",
        en: "Old .xls files of some export programs lack the record; the texts look Chinese and were read so."
      ),
      remedy: (
        zh: "抽查几个姓名；有乱码或错字的，用 Excel 或 WPS 打开后另存为“Excel 工作簿 (*.xlsx)”重新上交",
        en:
          "look at a few names; if any is garbled, open the file in Excel or WPS, save it as “Excel Workbook (*.xlsx)” "
          + "and hand that in"
      ),
      source: "design 6"),
  ]
}
