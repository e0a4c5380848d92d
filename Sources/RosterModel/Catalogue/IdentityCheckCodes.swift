extension Catalogue {
  static let verificationEntries: [CatalogueEntry] = [
    CatalogueEntry(
      .batchUnknown,
      message: (zh: "没有校验批次“{0}”", en: "there is no verification batch “{0}”"),
      cause: (
        zh: "批次号在模板标记或表上方；没有批次号或批次号不是本系统发出的，就不知道结果是谁的。",
        en:
          "The batch number stands in the stamp or above the table; without one that was given out here, nobody knows "
          + "whose answers these are."
      ),
      remedy: (
        zh: "用 roster verify list 核对批次号，导入校验中心填在原文件中的结果",
        en: "check the number with `roster verify list`; import the results filled into the file that was exported"
      ),
      source: "F17"),
    CatalogueEntry(
      .batchOfAnotherWorkspace,
      message: (zh: "批次“{0}”是另一个工作区发出的", en: "batch “{0}” was exported by another workspace"),
      cause: (zh: "不同工作区的批次号可能相同，人员却不同。", en: "Two workspaces may give out the same number for different people."),
      remedy: (zh: "在发出该批次的工作区导入", en: "import it in the workspace that exported it"),
      source: "F17"),
    CatalogueEntry(
      .batchAnsweredBefore,
      message: (zh: "批次“{0}”的结果已在第 {1} 次运行导入", en: "the answers of batch “{0}” came in with run {1}"),
      cause: (zh: "一个批次的结果只导入一次。", en: "The answers of a batch are imported once."),
      remedy: (
        zh: "无需再次导入；结果有更正的，对有关人员重新发起校验",
        en: "nothing to do; if the centre corrected itself, have the people verified anew"
      ),
      source: "F17"),
    CatalogueEntry(
      .personNotInBatch,
      message: (zh: "批次“{0}”中没有这个身份证号", en: "batch “{0}” has nobody with this resident ID"),
      cause: (zh: "结果只能是对批次中姓名和号码的答复。", en: "An answer belongs to a name and a number of the batch."),
      remedy: (zh: "不要改动姓名和身份证号，删除多余的行", en: "leave names and numbers as they are; delete rows that were added"),
      source: "F17"),
    CatalogueEntry(
      .nameNotInBatch,
      message: (zh: "批次“{0}”中该身份证号的姓名不同", en: "batch “{0}” has this resident ID under another name"),
      cause: (
        zh: "校验只与姓名和身份证号有关，改了姓名就不是同一人的答复。", en: "Only name and number are verified: another name is another question."
      ),
      remedy: (zh: "恢复导出时的姓名", en: "put the exported name back"),
      source: "F17"),
    CatalogueEntry(
      .answerMissing,
      message: (zh: "没有校验结果：{0}", en: "no result: {0}"),
      cause: (zh: "未答复的人员不会被当作通过。", en: "Who is not answered does not count as passed."),
      remedy: (
        zh: "请校验中心补全；确是部分结果的，用 --partial 导入，其余留待以后",
        en:
          "ask the centre for the rest; if the answer is meant to be partial, import with --partial and the rest stays open"
      ),
      source: "F17"),
    CatalogueEntry(
      .personTwiceInAnswer,
      message: (zh: "身份证号重复：第 {0} 行是同一号码", en: "the resident ID stands twice, also in row {0}"),
      cause: (zh: "一个人只能有一个结果。", en: "One person, one answer."),
      remedy: (zh: "只保留一行", en: "keep one of the rows"),
      source: "F17"),
    CatalogueEntry(
      .resultUnknown,
      message: (zh: "“{0}”不是校验结果，应为 {1}", en: "“{0}” is no result; use {1}"),
      cause: (zh: "结果只有通过和不通过。", en: "A check passes or does not."),
      remedy: (zh: "从下拉列表中选择", en: "choose from the list"),
      source: "F17"),
    CatalogueEntry(
      .causeDoesNotFit,
      message: (zh: "不通过须有三种原因之一，通过不得有原因：{0}", en: "a failure needs one of the three causes, a pass none: {0}"),
      cause: (
        zh: "原因决定处理办法：前两种上报删除后重新录入，第三种以后再次校验。",
        en: "The cause decides what follows: report, delete and enter again, or check once more later."
      ),
      remedy: (zh: "从“原因”列的下拉列表中选择", en: "choose from the list of the column 原因"),
      source: "F17"),
    CatalogueEntry(
      .answerContradicts,
      message: (zh: "此人的结果先前已导入为“{0}”", en: "this person's answer came in before as “{0}”"),
      cause: (zh: "部分结果导入后，同一人不能有另一个结果。", en: "After a partial answer the same person cannot get another one."),
      remedy: (zh: "请校验中心说明以哪个为准", en: "ask the centre which one holds"),
      source: "F17"),
    CatalogueEntry(
      .answerNoLongerApplies, .warning,
      message: (
        zh: "此人导出后已变更姓名、身份证号或已移除，结果只记入历史", en: "changed or removed since the export: the answer is kept as history only"
      ),
      cause: (zh: "姓名或身份证号变更后回到未校验。", en: "Who gets another name or number is unverified again."),
      remedy: (zh: "无需处理；变更后的姓名和号码会进入下一批次", en: "nothing to do; the new name and number go into the next batch"),
      source: "F17"),
  ]
}
