extension Catalogue {
  static let reconcileEntries: [CatalogueEntry] = [
    CatalogueEntry(
      .organizationHeld,
      message: (zh: "对账时“{0}”变动过大，暂缓执行：{1}", en: "“{0}” is held, the roster would change too much: {1}"),
      cause: (
        zh: "名单与库内数据相差超过限度（policy/reconcile.yaml），可能交错了名单或名单不完整。",
        en:
          "The roster differs from what is stored by more than the limits (policy/reconcile.yaml): it may be the wrong "
          + "one, or cut short."
      ),
      remedy: (
        zh: "核对名单；确认无误的，用 roster reconcile --apply --release 摘要 放行一次",
        en: "check the roster; if it is right, let it through once with roster reconcile --apply --release DIGEST"
      ),
      source: "design 7"),
    CatalogueEntry(
      .noMemberRoster,
      message: (zh: "对账只接受团员名单，不接受“{0}”", en: "reconcile takes rosters of members, not “{0}”"),
      cause: (zh: "只有团员名单能说明谁不在了。", en: "Only a roster of members can say who is gone."),
      remedy: (zh: "改用 roster import 导入该表", en: "import it with roster import"),
      source: "design 7"),
    CatalogueEntry(
      .handEditKept, .warning,
      message: (zh: "“{0}”曾被手工修改，保留现值", en: "“{0}” was edited by hand and keeps its value"),
      cause: (
        zh: "该项在上次导入之后被人手工改过，名单可能还是旧的。",
        en: "Somebody edited it after a file last wrote it; the roster may be older."
      ),
      remedy: (zh: "以名单为准的，用 roster import --update 导入", en: "if the roster is right, roster import --update"),
      source: "design 7"),
  ]
}
