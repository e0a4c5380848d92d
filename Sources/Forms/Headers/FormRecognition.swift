public import RosterModel
public import WorkbookReader

/// What a workbook turned out to be: which form, whose, and where its rows stand.
public struct FormRecognition: Sendable {
  /// nil when no header row was found and no stamp either.
  public let form: Form?
  /// What the headers alone say; differs from `form` where the wrong template was handed in.
  public let formByHeaders: Form?
  public let stamp: Stamp?
  public let layouts: [SheetLayout]
  /// Sheets with a header of some other kind beside those of the form.
  let others: [SheetLayout]
  /// Failures keep the whole file out; notices do not.
  public let findings: [Finding]

  /// Recognises by stamp, else by headers; `expected` is what the sender said on the command line.
  /// Throws `WorkbookError` when a part cannot be read.
  public static func recognise(_ workbook: any SheetRows, expected: Form? = nil) throws -> FormRecognition {
    let stamp = try Stamp.read(from: workbook)
    let (found, other) = try layouts(of: workbook)
    let (layouts, others) = ofForm(found, .of(other))
    guard let first = layouts.first else {
      return FormRecognition(
        form: stamp?.form ?? expected, formByHeaders: nil, stamp: stamp, layouts: [], others: [],
        findings: [Finding(.noHeaderRow)])
    }
    let byHeaders = other ?? personForm(first.header.columns)
    return decide(
      stamp: stamp, expected: expected, byHeaders: byHeaders, layouts: layouts, others: others)
  }

  static func decide(
    stamp: Stamp?, expected: Form?, byHeaders: Form, layouts: [SheetLayout], others: [SheetLayout] = []
  ) -> FormRecognition {
    let form = stamp?.form ?? expected ?? byHeaders
    var findings: [Finding] = []
    if let expected, expected != (stamp?.form ?? byHeaders), !(stamp == nil && isBranchs(expected, byHeaders)) {
      findings = [wrongTemplate(given: stamp?.form ?? byHeaders, wanted: expected)]
    } else if contradicts(form, headers: byHeaders, layouts[0].header.columns) {
      findings = [wrongTemplate(given: byHeaders, wanted: form)]
    } else {
      findings = layouts.flatMap { HeaderCheck.findings(in: $0, form: .of(form)) }
    }
    return FormRecognition(
      form: form, formByHeaders: byHeaders, stamp: stamp, layouts: layouts, others: others, findings: findings)
  }

  /// HDR-101 for a form handed in where another belongs.
  public static func wrongTemplate(given: Form, wanted: Form?) -> Finding {
    let named = LocalizedText(
      zh: wanted.map { "（应使用“\($0.title.zh)”，上传的是“\(given.title.zh)”）" } ?? "（上传的是“\(given.title.zh)”）",
      en: wanted.map { ": wanted “\($0.title.en)”, got “\(given.title.en)”" } ?? ": got “\(given.title.en)”")
    return Finding(.wrongTemplate, arguments: [.words(named)])
  }

  /// The layouts of the kind that fits best, and its form unless it is one of the person forms. Where persons are
  /// complete nothing else is looked for.
  private static func layouts(of workbook: any SheetRows) throws -> (layouts: [SheetLayout], other: Form?) {
    var found = try HeaderSearch.layouts(of: workbook, vocabulary: .persons)
    guard !found.contains(where: { $0.header.isComplete(by: .persons) }) else { return (found, nil) }
    var form: Form?
    for (other, vocabulary) in HeaderVocabulary.own {
      let layouts = try HeaderSearch.layouts(of: workbook, vocabulary: vocabulary)
      if best(layouts) > best(found) { (found, form) = (layouts, other) }
    }
    return (found, form)
  }

  /// Beside a sheet that has at least half of what a form requires, one that has less is of another kind: who has not
  /// paid, whom to call. Where no sheet has, each is taken for the form, and says what it lacks.
  private static func ofForm(
    _ found: [SheetLayout], _ vocabulary: HeaderVocabulary
  ) -> (layouts: [SheetLayout], others: [SheetLayout]) {
    let layouts = found.filter { $0.header.hasHalf(of: vocabulary) }
    guard !layouts.isEmpty else { return (found, []) }
    return (layouts, found.filter { !$0.header.hasHalf(of: vocabulary) })
  }

  private static func best(_ layouts: [SheetLayout]) -> Int { layouts.map(\.header.score).max() ?? 0 }

  /// The columns that only one of the person forms has tell which it is.
  private static func personForm(_ columns: ColumnMap) -> Form {
    if columns.column(of: .branch) != nil { return .subordinateMembers }
    if columns.column(of: .isCadre) != nil { return .branchMembers }
    let hasPost = [Field.duty, .dutySince, .cadreNature].allSatisfy { columns.column(of: $0) != nil }
    return hasPost ? .ownCadres : .branchMembers
  }

  /// A stamped form whose columns were replaced by another form's. A column that is only missing is HDR-102's matter.
  private static func contradicts(_ form: Form, headers: Form, _ columns: ColumnMap) -> Bool {
    for (other, _) in HeaderVocabulary.own where (form == other) != (headers == other) { return true }
    return form != .subordinateMembers && columns.column(of: .branch) != nil && !isBranchs(form, headers)
  }

  /// A branch's own roster may have a column 团支部 as well; each of its rows must name the branch then (HDR-109).
  private static func isBranchs(_ form: Form, _ headers: Form) -> Bool {
    form == .branchMembers && headers == .subordinateMembers
  }

  /// The roster of a branch by its place, whatever the column 团支部 made of it: all columns of the one stand in the
  /// other.
  public var ofBranch: FormRecognition {
    guard form == .subordinateMembers else { return self }
    return FormRecognition(
      form: .branchMembers, formByHeaders: .branchMembers, stamp: stamp, layouts: layouts, others: others,
      findings: findings)
  }
}
