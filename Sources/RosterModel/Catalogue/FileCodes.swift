extension Catalogue {
  static let fileEntries: [CatalogueEntry] = [
    CatalogueEntry(
      .notAWorkbook,
      message: (zh: "这不是 Excel 工作簿（内容是{0}）", en: "this is no Excel workbook but {0}"),
      cause: (
        zh: "文件的内容不是 .xlsx 或 .xls 工作簿，改后缀名不会改变内容。",
        en: "The content is no .xlsx or .xls workbook; renaming a file does not change what it is."
      ),
      remedy: (
        zh: "用 Excel 或 WPS 打开该文件，另存为“Excel 工作簿 (*.xlsx)”后重新上交",
        en: "open it in Excel or WPS, save it as “Excel Workbook (*.xlsx)” and hand that in"
      ),
      source: "design 3; F15(3)"),
    CatalogueEntry(
      .encrypted,
      message: (
        zh: "工作簿的内容已加密（设有打开密码，或做过“保护工作簿”），无法读取",
        en: "the workbook is encrypted (by a password for opening, or by “Protect Workbook”) and cannot be read"
      ),
      cause: (
        zh: "设了打开密码的工作簿只有知道密码的人能打开；做过“保护工作簿”的也会加密，虽然 Excel 打开时不问密码。",
        en:
          "Only who knows the password can open an encrypted workbook; one whose structure is protected is encrypted too, "
          + "though Excel opens it without asking."
      ),
      remedy: (
        zh: "打开时要输入密码的，在 Excel 的“文件—信息—保护工作簿—用密码进行加密”中清空密码；不用输入密码的，在“审阅—保护工作簿”中撤消保护。然后另存为“Excel 工作簿 (*.xlsx)”重新上交",
        en:
          "if Excel asks for a password, clear it under File – Info – Protect Workbook – Encrypt with Password; if it does "
          + "not, take the protection off under Review – Protect Workbook. Then save it as “Excel Workbook (*.xlsx)” and "
          + "hand that in"
      ),
      source: "design 3"),
    CatalogueEntry(
      .damaged,
      message: (zh: "文件已损坏或不完整：{0}", en: "the file is damaged or incomplete: {0}"),
      cause: (
        zh: "文件在复制或传输中被截断，或内部结构不符合 .xlsx 或 .xls 的规定。",
        en: "The file was cut short while copied, or its inside does not follow the .xlsx or .xls format."
      ),
      remedy: (
        zh: "用 Excel 或 WPS 打开并另存为新的 .xlsx 文件；打不开时请向原提交人重新索取",
        en: "open it in Excel or WPS and save it as a new .xlsx; if that fails, ask the sender for it again"
      ),
      source: "design 6"),
    CatalogueEntry(
      .overLimit,
      message: (zh: "文件超出上限：{0}", en: "the file is over a limit: {0}"),
      cause: (
        zh: "为防止恶意文件耗尽内存，大小、行列数、压缩比均有上限。",
        en: "Size, rows, columns and compression are capped so that no file can exhaust the machine."
      ),
      remedy: (
        zh: "删除无关的工作表、图片和空行；名单过长时拆成几个文件",
        en: "delete sheets, pictures and empty rows that do not belong; split a very long roster"
      ),
      source: "design 6"),
    CatalogueEntry(
      .unsupportedKind,
      message: (zh: "暂不支持这种表格文件：{0}", en: "this kind of spreadsheet is not supported: {0}"),
      cause: (
        zh: "文件是表格，但不是 .xlsx 或 Excel 5.0 至 2003 的 .xls 格式。",
        en: "It is a spreadsheet, but neither an .xlsx nor an .xls of Excel 5 to 2003."
      ),
      remedy: (
        zh: "用 Excel 或 WPS 打开，另存为“Excel 工作簿 (*.xlsx)”后重新上交",
        en: "open it in Excel or WPS, save it as “Excel Workbook (*.xlsx)” and hand that in"
      ),
      source: "design 3"),
    CatalogueEntry(
      .organizationUnknown,
      message: (zh: "无法确定该文件属于哪个团组织：{0}", en: "it is not clear which organisation the file is for: {0}"),
      cause: (
        zh: "表内没有组织标记，命令未指定 --org，所在文件夹的名称也不是已登记组织的编码、全称或简称；或指定的组织尚未登记。",
        en: "No stamp in the form, no --org, and no folder above it named after a registered organisation; "
          + "or the one named is not registered."
      ),
      remedy: (
        zh: "把文件放进以组织编码或名称命名的文件夹，或使用 --org 指定；组织尚未登记时先导入“批量创建下级组织”",
        en: "put the file into a folder named after the organisation, or give --org; register the "
          + "organisation first if it is new"
      ),
      source: "design 2"),
    CatalogueEntry(
      .stampAndFolderDisagree,
      message: (
        zh: "模板属于“{0}”，却放在“{1}”名下", en: "the form is stamped for “{0}” but was handed in for “{1}”"
      ),
      cause: (
        zh: "模板中的组织标记与文件夹（或 --org）不一致，无法判断哪个正确。",
        en: "The organisation stamped into the form and the folder (or --org) differ, and only the sender "
          + "knows which is right."
      ),
      remedy: (
        zh: "把文件移到正确组织的文件夹，或重新下载该组织的模板",
        en: "move the file to the right folder, or use a form made for that organisation"
      ),
      source: "design 2"),
    CatalogueEntry(
      .handedInBefore, .notice,
      message: (zh: "该文件此前已经导入（第 {0} 次运行），没有新内容", en: "this file was taken before (run {0}); nothing new in it"),
      cause: (zh: "内容完全相同的文件已经处理过。", en: "A file with exactly this content has been taken already."),
      remedy: (zh: "无需处理", en: "nothing to do"),
      source: "design 5"),
    CatalogueEntry(
      .noDataRows,
      message: (zh: "表头下面没有任何数据", en: "there are no rows below the header"),
      cause: (zh: "工作表中只有表头或空行。", en: "The sheet holds only its header or empty rows."),
      remedy: (zh: "从表头下一行起填写名单后重新上交", en: "fill in the roster from the row below the header and hand it in again"),
      source: "design 3"),
    CatalogueEntry(
      .changedWhileRead,
      message: (zh: "读取时文件正被改写", en: "the file was being written to while it was read"),
      cause: (
        zh: "文件仍在复制、上传或被其他程序保存，读到的可能只是一半。",
        en: "It was still being copied, uploaded or saved by another program; half of it may have been read."
      ),
      remedy: (
        zh: "文件留在原处，下次运行时会重新读取；长时间如此请关闭占用它的程序",
        en: "it stays where it is and is read again by the next run; if this goes on, close what writes to it"
      ),
      source: "design 1"),
    CatalogueEntry(
      .nameNotReadable,
      message: (zh: "文件名或文件夹名不是 UTF-8 编码", en: "the name of the file, or of its folder, is no UTF-8"),
      cause: (
        zh: "名称用其他编码（如 GBK）写成，多见于用旧压缩软件解压的文件，无法按名称打开。",
        en: "It is written in another encoding such as GBK, as old archive programs do, and opens by no name."
      ),
      remedy: (zh: "重命名该文件或文件夹后再次运行；文件留在原处", en: "rename it and run again; it stays where it is"),
      source: "design 1"),
    CatalogueEntry(
      .placeNotReadable,
      message: (zh: "打不开这个位置：{0}", en: "this place cannot be opened: {0}"),
      cause: (
        zh: "文件夹没有读取权限，或层数太多、路径太长；里面的文件一个也没有读到。",
        en: "The folder may not be read, or lies so deep that its path is too long; no file in it was seen."
      ),
      remedy: (
        zh: "请管理人员放开该文件夹的权限，或把里面的文件移到浅一些的文件夹；其他文件照常处理",
        en: "have the permissions of the folder set, or move its files to a place less deep; other files are taken"
      ),
      source: "design 1"),
    CatalogueEntry(
      .symbolicLink,
      message: (zh: "这是指向别处的链接，不是文件", en: "this is a link to another place, not a file"),
      cause: (
        zh: "收件箱里的链接可能通向工作区以外的任何文件，因此不跟随。",
        en: "A link in the Inbox may lead to any file outside the workspace, and so none is followed."
      ),
      remedy: (
        zh: "删除该链接，把文件本身复制到收件箱；链接留在原处",
        en: "delete it and copy the file itself into the Inbox; the link stays where it is"
      ),
      source: "design 1"),
    CatalogueEntry(
      .cannotBeTakenAway,
      message: (zh: "无法把文件从所在文件夹移走，因此没有导入", en: "the file cannot be moved out of its folder, and so was not taken"),
      cause: (
        zh: "程序对该文件夹没有写入权限；如果导入而不移走，每次运行都会重复处理。",
        en: "The program may not write to the folder; taken and not moved, the file would be taken by every run."
      ),
      remedy: (
        zh: "请管理人员允许程序写入该文件夹；文件留在原处，下次运行时再导入",
        en: "have the program allowed to write to the folder; the file stays and is taken by the next run"
      ),
      source: "design 1"),
  ]
}
