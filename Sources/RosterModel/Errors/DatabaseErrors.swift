extension ErrorCatalogue {
  static let ofDatabase: [Entry] = [
    (.databaseLocked, "数据库正被另一次运行占用，请稍后再试", "the database is in use by another run"),
    (.database, "数据库错误：{0}", "database: {0}"),
    (
      .databaseOfLaterVersion, "数据库已由更新版本的 roster 修改，请使用该版本",
      "a later version of roster has changed it; use that version"
    ),
    (.databaseOfSomethingElse, "这不是 roster 的数据库", "this is no database of roster"),
    (
      .databaseEmpty, "数据库文件是空的：请恢复备份，或用 `roster init` 新建",
      "the database is empty: restore a backup, or make one with `roster init`"
    ),
    (
      .brokenReferences, "库中有记录所指的人员、组织或文件已不存在，请运行 `roster doctor`，必要时恢复备份",
      "rows refer to people, organisations or files that are not there: run `roster doctor`, or restore a backup"
    ),
    (.noSuchDatabase, "没有这个数据库", "no such database"),
    (.unknownCategoryStored, "库中有组织的类别无法识别", "an organisation has an unknown category"),
    (.personWithoutID, "有人员没有身份证号", "a person without a resident ID"),
    (.noResult, "操作没有结果", "the transaction gave no result"),
    (.backupKeepsJournal, "备份仍处于日志模式“{0}”", "the copy keeps its journal mode {0}"),
    (.backupOfDamaged, "数据库已损坏，没有备份：{0}", "it is damaged, no backup was made: {0}"),
    (.sqliteFull, "磁盘已满，无法写入（{0}）", "{0}"),
    (.sqliteInputOutput, "读写磁盘出错（{0}）", "{0}"),
    (.sqliteCorrupt, "数据库已损坏，请恢复备份（{0}）", "{0}"),
    (.sqliteNotADatabase, "这个文件不是数据库（{0}）", "{0}"),
    (.sqliteReadOnly, "数据库只能读取，不能写入（{0}）", "{0}"),
    (.sqliteCannotOpen, "数据库无法打开（{0}）", "{0}"),
    (.sqliteConstraint, "数据与库中的约束冲突（{0}）", "{0}"),
    (.sqliteOther, "SQLite 报告：{0}", "{0}"),
  ]
}
