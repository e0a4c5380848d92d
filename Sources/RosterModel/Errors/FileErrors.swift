extension ErrorCatalogue {
  static let ofFiles: [Entry] = [
    (.cannotWrite, "无法写入 {0}：{1}", "cannot write {0}: {1}"),
    (.cannotRead, "无法读取 {0}：{1}", "cannot read {0}: {1}"),
    (.standardOutput, "标准输出", "standard output"),
    (.fileExists, "文件已存在", "the file exists"),
    (.fileExistsForce, "文件已存在；加 --force 可覆盖", "the file exists; --force replaces it"),
    (.takenAway, "文件刚写好就被移走了", "it has been taken away"),
    (.noSuchFolder, "没有这个文件夹", "there is no such folder"),
    (.noSuchFile, "没有这个文件", "no such file"),
    (.noSuchFileOrFolder, "没有这个文件或文件夹", "no such file or folder"),
    (.databaseItself, "这就是数据库本身，或旁边属于它的文件", "this is the database itself, or a file that belongs to it"),
    (.databaseThere, "那里是一个数据库，不能覆盖", "a database lies there and is not replaced"),
    (.inputItself, "这是交来的文件或使用中的规则文件，不能覆盖", "this is a file handed in, or a rule in use, and is not replaced"),
    (
      .folderOfTheProgram, "收件箱和归档文件夹只放交来的文件，请换一个地方",
      "the Inbox and the Archive hold what was handed in; choose another place"
    ),
    (
      .databaseInUseThere, "那里有正在使用的数据库：旁边有它的 -wal、-shm 或 -journal 文件",
      "a database in use lies there: a -wal, -shm or -journal file belongs to it"
    ),
    (.notAFile, "这不是文件", "this is no file"),
    (.symbolicLink, "路径中有符号链接", "a symbolic link leads there"),
    (.somethingElse, "{0}", "{0}"),
    (.workbookNotCreated, "无法创建工作簿", "it cannot be created"),
    (.workbookRefused, "工作簿无法写出（{0}）", "{0}"),
    (.workbookRowWidth, "工作表有 {1} 列，却要写入 {0} 个单元格", "a row of {0} cells for {1} columns"),
    (.workbookClosed, "工作簿已经关闭", "the workbook is closed already"),
  ]

  /// In English as glibc says them.
  static let ofSystem: [Entry] = [
    (.noSpace, "磁盘空间不足", "No space left on device"),
    (.noQuota, "超出磁盘配额", "Disk quota exceeded"),
    (.fileTooLarge, "文件超过允许的大小", "File too large"),
    (.noPermission, "没有权限", "Permission denied"),
    (.notPermitted, "系统不允许这一操作", "Operation not permitted"),
    (.noSuchPlace, "没有这个文件或文件夹", "No such file or directory"),
    (.alreadyThere, "已有同名的文件或文件夹", "File exists"),
    (.readOnlyFileSystem, "文件系统只读", "Read-only file system"),
    (.isFolder, "那里是一个文件夹", "Is a directory"),
    (.isNoFolder, "路径中有一级不是文件夹", "Not a directory"),
    (.inputOutput, "读写磁盘出错", "Input/output error"),
    (.nameTooLong, "名称太长", "File name too long"),
    (.tooManyOpen, "同时打开的文件太多", "Too many open files"),
    (.linksInCircles, "符号链接绕成了圈", "Too many levels of symbolic links"),
    (.systemOther, "系统报告：{0}", "{0}"),
  ]
}
