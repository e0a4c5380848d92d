import RosterModel
import Store
import WorkbookWriter

/// The sheet 导入结果 of a failure workbook. It says nothing that changes from one run to the next: same input, state,
/// date and policy give the same bytes.
struct FailureSummary: Sendable {
  let line: String
  let fileName: String
  let sha256: String
  let asOf: CivilDate
  let form: Form
  let organization: Organization?
  let policy: String
  let counts: RowCounts
  /// Of the file and of all its rows.
  let findings: FindingList

  func sheet(language: Language, commentsOmitted: Int) -> SummarySheet {
    var pairs: [(label: String, value: WrittenValue)] = [
      (words("结果", "Result")[language], .text(line)),
      (words("文件", "File")[language], .text(fileName)),
      ("SHA-256", .text(sha256)),
      (words("核对日期", "Checked as of")[language], .text(asOf.iso)),
      (words("模板", "Form")[language], .text(form.title[language])),
      (words("团组织", "Organisation")[language], .text(organization.map { "\($0.fullName)（\($0.code)）" } ?? "")),
      (words("规则版本", "Policy")[language], .text(policy)),
      (words("读取行数", "Rows read")[language], .number(Double(counts.read))),
      (words("导入", "Imported")[language], .number(Double(counts.imported))),
      (words("更新", "Updated")[language], .number(Double(counts.updated))),
      (words("此前已导入", "Unchanged")[language], .number(Double(counts.unchanged))),
      (words("失败", "Failed")[language], .number(Double(counts.faulty))),
    ]
    if counts.held > 0 { pairs.append((words("暂缓", "Held")[language], .number(Double(counts.held)))) }
    pairs += findings.filter { $0.location == .file && $0.severity == .failure }.map {
      (words("整表退回", "File refused")[language], .text("\($0.code.rawValue) \($0.message(in: language))"))
    }
    if commentsOmitted > 0 { pairs.append(omitted(commentsOmitted, language)) }
    return SummarySheet(
      name: "导入结果", heading: words("导入结果", "Import result")[language], pairs: pairs,
      tableHeaders: [
        words("错误代码", "Code")[language], words("最常见的原因", "Commonest reasons")[language],
        words("次数", "Times")[language],
      ], tableRows: commonest(language))
  }

  private func omitted(_ count: Int, _ language: Language) -> (label: String, value: WrittenValue) {
    let text = words(
      "批注只写到前 \(FailureBook.commentLimit) 个错误单元格，其余 \(count) 个只标颜色，原因见“失败原因”列",
      "comments stop after \(FailureBook.commentLimit) wrong cells; \(count) more are only coloured, "
        + "their reasons stand in the column 失败原因")
    return (words("批注", "Comments")[language], .text(text[language]))
  }

  /// The ten commonest reasons, the most frequent first, ties by code.
  private func commonest(_ language: Language) -> [[WrittenValue]] {
    var times: [FindingCode: Int] = [:]
    for finding in findings where finding.severity == .failure { times[finding.code, default: 0] += 1 }
    let order = times.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
    return order.prefix(10).map { code, count in
      [.text(code.rawValue), .text(code.entry.cause[language]), .number(Double(count))]
    }
  }

  private func words(_ zh: String, _ en: String) -> LocalizedText { LocalizedText(zh: zh, en: en) }
}
