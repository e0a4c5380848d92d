extension ErrorCatalogue {
  static let ofUsage: [Entry] = ofPlaces + ofOptions

  private static let ofPlaces: [Entry] = [
    (.planDiffers, "没有导入任何内容：制定计划之后，{0}有变化", "nothing was imported: since the plan was made, changes in {0}"),
    (
      .releaseSpent, "没有执行对账：放行摘要 {0} 已在第 {1} 次运行中用过，一个摘要只能放行一次；请看这次比较给出的新摘要",
      "nothing was carried out: release {0} was spent in run {1}, and none is good twice; see the new one of this comparison"
    ),
    (
      .releaseStale, "没有执行对账：放行摘要 {0} 给出之后，“{1}”的名单或库中数据有变化；请重新核对后使用新摘要",
      "nothing was carried out: since release {0} was shown, the roster or the stored data of “{1}” have changed; look again"
    ),
    (
      .releaseUnknown, "没有执行对账：没有哪个暂缓的组织的放行摘要是 {0}；请检查是否抄错、名单是否给全",
      "nothing was carried out: no held organisation has the release {0}; is it mistyped, or is a roster missing?"
    ),
    (
      .noWorkspace, "这里没有工作区：用 `roster init 文件夹` 新建，或用 --workspace 或 --database 指明",
      "no workspace here: make one with `roster init DIR`, or name one with --workspace or --database"
    ),
    (
      .noWorkspaceToLookOver, "这里没有工作区：用 --workspace 指明，或用 --database 指明数据库",
      "no workspace here: name one with --workspace, or a database with --database"
    ),
    (.noWorkspaceMade, "这不是工作区；用 `roster init {0}` 新建", "this is no workspace; make one with `roster init {0}`"),
    (
      .notAWorkspace, "这不是工作区：其中既没有 roster.db 也没有 Inbox",
      "this is no workspace: neither roster.db nor Inbox is there"
    ),
    (.workspaceOrDatabase, "--workspace 和 --database 只能给出一个", "give --workspace or --database, not both"),
    (
      .nightlyNeedsWorkspace, "夜间任务需要工作区：请用 --workspace 指明",
      "the nightly job needs a workspace: name one with --workspace"
    ),
    (.databaseHasNoInbox, "请指明文件：单独的数据库没有 Inbox", "name the files: a database alone has no Inbox"),
    (
      .databaseHasNoReports, "单独的数据库没有 Reports：请给出 -o 或 --json",
      "a database alone has no Reports: give -o or --json"
    ),
    (
      .exportNeedsPlace, "请用 -o 指明文件：单独的数据库没有 Reports",
      "name the file with -o: a database alone has no Reports"
    ),
    (.noOrganization, "没有登记过名为“{0}”的组织", "no organisation “{0}” is registered"),
    (
      .noOrganizationNearest, "没有登记过名为“{0}”的组织；相近的有：{1}",
      "no organisation “{0}” is registered; the nearest are {1}"
    ),
    (
      .severalOrganizations, "“{0}”不止一个组织，请用编码指明：{1}",
      "“{0}” names more than one organisation, give the code: {1}"
    ),
    (
      .noOrganizations, "还没有登记任何组织，也就没有“{0}”：请先导入“批量创建下级组织”，或用 --workspace 指明工作区",
      "no organisation is registered yet, and so not “{0}”: import the form organizations first, or name a workspace"
    ),
    (.workbookEnding, "文件名“{0}”须以 {1} 结尾", "the name “{0}” must end in {1}"),
    (.stopped, "已按要求停止，没有完成", "stopped as asked, before it was done"),
  ]

  private static let ofOptions: [Entry] = [
    (.waitRange, "--wait 的范围是 0 到 86400 秒", "--wait takes 0 to 86400 seconds"),
    (.clockIsWrong, "系统时钟不对：请给出 --as-of", "the clock is wrong: give --as-of"),
    (.checkNeedsFiles, "请指明工作簿或文件夹，或给出 --stored", "name workbooks or folders, or give --stored"),
    (.storedTakesNoFiles, "--stored 不能与文件一起使用", "--stored takes no files"),
    (
      .storedTakesNoFileOptions, "--form、--update、--failures 和 --preview 只用于文件，不能与 --stored 一起使用",
      "--form, --update, --failures and --preview are for files, not for --stored"
    ),
    (.planAfterDryRun, "--plan 用于试运行之后的导入", "--plan is for the import after the dry run"),
    (.previewNeedsDryRun, "--preview 需要 --dry-run，或使用 `roster check`", "--preview needs --dry-run, or `roster check`"),
    (.applyNeedsAgainst, "--apply 需要 --against", "--apply needs --against"),
    (.releaseNeedsApply, "--release 需要 --apply", "--release needs --apply"),
    (.releaseDigest, "放行摘要是 32 位十六进制数字", "a release digest has 32 hexadecimal digits"),
    (.sinceForPeriods, "--since 只用于 reasons 和 summary", "--since is for reasons and summary"),
    (.eachForTodo, "--each 只用于 todo", "--each is for todo"),
    (.sinceAfterAsOf, "--since 晚于 --as-of", "--since lies after --as-of"),
    (.limitFromOne, "--limit 必须是 1 以上的整数", "--limit takes a number from 1"),
    (.againAsItIs, "--again 按原样重写批次，不能与 --org 或 --limit 一起使用", "--again writes the batch as it is"),
    (.noBatch, "没有批次 {0}；`roster verify list` 列出全部批次", "there is no batch {0}; `roster verify list` lists them"),
    (.batchAnswered, "批次 {0} 已有全部结果", "batch {0} is answered"),
    (.noExportDay, "{0} 不能作为导出日期", "{0} is no day for an export"),
    (.noRun, "没有第 {0} 次运行；`roster runs` 列出全部运行", "there is no run {0}; `roster runs` lists them"),
    (
      .notAnImport, "第 {0} 次运行不是导入，而是 {1}，不能撤销", "run {0} is no import but {1} run, which cannot be taken back"
    ),
    (.beforeInFuture, "--before {0} 在将来", "--before {0} lies in the future"),
    (.noCode, "没有代码 {0}；`roster explain` 列出全部代码", "there is no code {0}; `roster explain` lists all of them"),
  ]
}
