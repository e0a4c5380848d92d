import Forms
import Identifiers
import RosterModel
import WorkbookReader

/// A cell's value as a test writes it.
enum Value: ExpressibleByStringLiteral, Sendable {
  case text(String)
  case number(Double)
  case date(Double)
  /// Shown as year and month only.
  case month(Double)
  case boolean(Bool)
  case error(CellError)
  case formulaWithoutValue
  case formulaText(String)

  init(stringLiteral value: String) { self = .text(value) }
}

extension RowBatch {
  /// Rows by number, each with its cells by 0-based column.
  init(_ rows: [(number: Int, cells: [Int: Value])]) {
    self.init()
    for row in rows {
      let start = cells.count
      for (column, value) in row.cells.sorted(by: { $0.key < $1.key }) { add(value, UInt16(column)) }
      self.rows.append(Row(number: row.number, isHidden: false, cells: start..<cells.count))
    }
  }

  private mutating func add(_ value: Value, _ column: UInt16) {
    switch value {
    case .text(let text): cells.append(Cell(column: column, text: append(text)))
    case .formulaText(let text): cells.append(Cell(column: column, text: append(text), isFormula: true))
    case .number(let number): cells.append(Cell(column: column, number: number))
    case .date(let serial): cells.append(Cell(column: column, date: serial))
    case .month(let serial): cells.append(Cell(column: column, date: serial, showsDay: false))
    case .boolean(let boolean): cells.append(Cell(column: column, boolean: boolean))
    case .error(let error): cells.append(Cell(column: column, error: error, isFormula: true))
    case .formulaWithoutValue: cells.append(Cell(blankFormulaIn: column))
    }
  }

  private mutating func append(_ text: String) -> Range<Int> {
    let start = bytes.count
    bytes.append(contentsOf: Array(text.utf8))
    return start..<bytes.count
  }
}

/// People who do not exist.
enum Invented {
  /// Seventeen digits and the check character they need.
  static func id(birth: String = "20050504", order: String = "123") -> String {
    let digits = "110101" + birth + order
    let check = CheckDigit.character(for: Array(digits.utf8).span) ?? UInt8(ascii: "?")
    return digits + String(UnicodeScalar(check))
  }

  /// An ID whose check character is X.
  static var idWithX: String {
    (100..<1000).lazy.map { id(order: String($0)) }.first { $0.hasSuffix("X") } ?? id()
  }
}

/// One row of a form, every column in the declared order, and what decoding makes of it.
struct FormRow {
  var cells: [Field: Value]
  let form: Form

  init(_ form: Form, _ cells: [Field: Value]) {
    self.form = form
    self.cells = cells
  }

  func with(_ field: Field, _ value: Value?) -> FormRow {
    var copy = self
    copy.cells[field] = value
    return copy
  }

  var fields: [Field] { FormDeclaration.of(form).columns.map(\.field) }

  var columns: ColumnMap {
    ColumnMap(Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($1, $0) }))
  }

  /// The cells by column, moved `offset` columns to the right.
  func placed(offset: Int = 0) -> [Int: Value] {
    var placed: [Int: Value] = [:]
    for (column, field) in fields.enumerated() { if let value = cells[field] { placed[column + offset] = value } }
    return placed
  }

  static func member(_ form: Form = .branchMembers) -> FormRow {
    var cells: [Field: Value] = [
      .serial: .number(1), .name: "王小明", .residentID: .text(Invented.id()), .sex: "女", .ethnicity: "汉族",
      .politicalStatus: "共青团员", .education: "高中", .joinDate: "2019-05", .isCadre: "否",
      .developmentNumber: "201900000001",
    ]
    if form == .subordinateMembers { cells[.branch] = "高一(1)班团支部" }
    if form == .ownCadres {
      cells[.isCadre] = nil
      cells[.duty] = "副书记"
      cells[.dutySince] = "2023-09"
      cells[.cadreNature] = "兼职"
    }
    return FormRow(form, cells)
  }

  static let organization = FormRow(
    .organizations, [.shortName: "高一(1)班团支部", .category: "团支部", .superior: "某中学团委"])
}

/// What came of decoding one row: `findings` are `field CODE`, in the order reported.
struct Decoded<Entry> {
  let entry: Entry?
  let findings: [String]
  let report: RowReport
}

extension FormRow {
  func decodePerson(offset: Int = 0) -> Decoded<PersonEntry> { decode(PersonDecoder(form: form), offset) }

  func decodeOrganization(offset: Int = 0) -> Decoded<OrganizationEntry> { decode(OrganizationDecoder(), offset) }

  private func decode<Decoder: EntryDecoder>(_ decoder: Decoder, _ offset: Int) -> Decoded<Decoder.Entry> {
    let batch = RowBatch([(7, placed(offset: offset))])
    var report = RowReport(sheet: "花名册", row: 7, columns: columns)
    let entry = decoder.decode(batch.rows[0], in: batch, report: &report)
    let findings = report.findings.map { "\($0.field?.key ?? "-") \($0.code.rawValue)" }
    return Decoded(entry: entry, findings: findings, report: report)
  }
}
