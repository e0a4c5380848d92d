public import RosterModel

extension Problem.Kind {
  /// What is wrong, in a few words.
  public var title: LocalizedText {
    switch self {
    case .databaseMissing: LocalizedText(zh: "数据库不存在", en: "the database is missing")
    case .databaseUnreadable: LocalizedText(zh: "数据库无法读取", en: "the database cannot be read")
    case .databaseEmpty: LocalizedText(zh: "数据库文件是空的", en: "the database file is empty")
    case .databaseForeign: LocalizedText(zh: "不是 roster 的数据库", en: "this is no database of roster")
    case .databaseDamaged: LocalizedText(zh: "数据库已损坏", en: "the database is damaged")
    case .brokenReferences: LocalizedText(zh: "数据库中有引用落空", en: "rows refer to rows that are not there")
    case .schemaIncomplete:
      LocalizedText(
        zh: "数据库缺少视图、索引或触发器，或被改动过", en: "views, indexes or triggers are missing or were changed")
    case .newerSchema:
      LocalizedText(zh: "数据库由更新版本的 roster 建立", en: "a later version of roster made the database")
    case .runCutOff: LocalizedText(zh: "运行中途中断", en: "a run was cut off")
    case .folderMissing: LocalizedText(zh: "文件夹不存在", en: "the folder is missing")
    case .inTheWay: LocalizedText(zh: "占用了别的东西的位置", en: "something else is in its place")
    case .stuckFile: LocalizedText(zh: "文件已处理，但没有移走", en: "the file was taken but not moved")
    case .leftover: LocalizedText(zh: "中断的运行留下的临时文件", en: "a temporary file that a killed run left")
    case .orphan: LocalizedText(zh: "没有任何运行记录的文件", en: "no run knows of this file")
    case .openToOthers: LocalizedText(zh: "其他用户可以访问", en: "other users have access")
    case .foreignOwner: LocalizedText(zh: "属于另一个用户", en: "it belongs to another user")
    case .symbolicLink: LocalizedText(zh: "是符号链接，未跟随", en: "a symbolic link, not followed")
    case .unreadableFolder: LocalizedText(zh: "文件夹无法列出", en: "the folder cannot be listed")
    }
  }

  /// What to do.
  public var remedy: LocalizedText {
    switch self {
    case .databaseMissing, .databaseUnreadable, .databaseEmpty, .databaseDamaged, .brokenReferences:
      LocalizedText(
        zh: "恢复备份（见 roster backup --help），然后再次运行 roster doctor",
        en: "restore a backup (see roster backup --help), then run roster doctor again")
    case .databaseForeign:
      LocalizedText(zh: "检查给出的文件是否正确，或恢复备份", en: "check which file was named, or restore a backup")
    case .schemaIncomplete:
      LocalizedText(zh: "roster doctor --repair 会重新建立", en: "roster doctor --repair makes them again")
    case .newerSchema:
      LocalizedText(zh: "改用建立它的版本或更新的版本", en: "use the version that made it, or a later one")
    case .runCutOff:
      LocalizedText(
        zh: "再次运行同样的命令，它会从中断处继续",
        en: "run the same command again: it goes on where it ended")
    case .folderMissing:
      LocalizedText(zh: "roster doctor --repair 会建立它", en: "roster doctor --repair makes it")
    case .inTheWay:
      LocalizedText(
        zh: "把它移到别处，然后再次运行 roster doctor --repair",
        en: "move it away and run roster doctor --repair again")
    case .stuckFile:
      LocalizedText(zh: "roster doctor --repair 会移走它", en: "roster doctor --repair moves it")
    case .leftover:
      LocalizedText(zh: "roster doctor --repair 会删除它", en: "roster doctor --repair deletes it")
    case .orphan:
      LocalizedText(
        zh: "查看后自行删除或移走，roster 不会删除它",
        en: "look at it, then delete it or move it away; roster never does")
    case .openToOthers:
      LocalizedText(
        zh: "roster doctor --repair 会收回权限",
        en: "roster doctor --repair takes the access away")
    case .foreignOwner:
      LocalizedText(zh: "请管理员用 chown 改正", en: "have it changed with chown by the administrator")
    case .symbolicLink: LocalizedText(zh: "换成真正的文件或文件夹", en: "put the real file or folder there")
    case .unreadableFolder: LocalizedText(zh: "检查该文件夹的权限", en: "check the permissions of the folder")
    }
  }
}
