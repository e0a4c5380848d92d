/// The findings of one row, collected while decoder and rules look at it.
public struct RowReport: Sendable {
  /// Where the sender's workbook has each field.
  public let columns: ColumnMap
  public private(set) var findings: RowFindings
  public private(set) var hasFailure = false

  public init(sheet: String, row: Int, columns: ColumnMap) {
    self.init(on: SheetName(sheet), row: row, columns: columns)
  }

  public init(on name: SheetName, row: Int, columns: ColumnMap) {
    findings = RowFindings(on: name, row: row)
    self.columns = columns
  }

  public var sheet: String { findings.sheet.text }

  /// 1-based, as Excel shows it.
  public var row: Int { findings.row }

  /// Whether the row's columns slid (HDR-106): its other cells mean nothing then, and that finding stands for everything
  /// that could be said of them.
  public var isShifted: Bool { findings.cells.contains { $0.code == .columnsShifted } }

  /// Adds a finding on the cell of `field`, or on the whole row when `field` is nil.
  public mutating func add(_ code: FindingCode, _ field: Field? = nil, _ arguments: FindingArgument...) {
    add(code, field, sharing: arguments)
  }

  /// The same, with arguments that many findings have in common.
  public mutating func add(_ code: FindingCode, _ field: Field?, sharing arguments: [FindingArgument]) {
    let column = field.flatMap { columns.column(of: $0) }
    findings.cells.append(CellFinding(code, field, column: column, arguments))
    if code.severity == .failure { hasFailure = true }
  }

  /// Puts what weighs less in the place of the findings of `code`, on their cells.
  public mutating func replace(_ code: FindingCode, with other: FindingCode, _ arguments: FindingArgument...) {
    findings.cells = findings.cells.map { $0.code == code ? CellFinding(other, at: $0, arguments) : $0 }
    hasFailure = findings.cells.contains { $0.severity == .failure }
  }

  /// Says more of the findings of `code` on the cell of `field`: other words in the same places.
  public mutating func explain(_ code: FindingCode, _ field: Field, _ arguments: FindingArgument...) {
    findings.cells = findings.cells.map {
      $0.code == code && $0.field == field ? CellFinding(code, at: $0, arguments) : $0
    }
  }

  /// Forgets the findings of `code`, which did not hold after all.
  public mutating func remove(_ code: FindingCode) {
    findings.cells.removeAll { $0.code == code }
    hasFailure = findings.cells.contains { $0.severity == .failure }
  }

  /// Keeps no more memory than the findings need, and none of its own where a row before has the same; for rows that
  /// nothing is added to as a rule.
  public mutating func compact(sharing recent: inout RecentFindings) {
    findings.cells = recent.sharing(findings.cells)
  }

  /// Forgets what was found so far, when one finding explains all of it.
  public mutating func removeAll() {
    findings.cells.removeAll()
    hasFailure = false
  }
}

/// Which column of the sender's sheet holds which field.
public struct ColumnMap: Sendable {
  /// 0-based columns by field.
  private let columns: [Field: Int]
  /// Fields by 0-based column; nil where the column is unknown.
  private let fields: [Field?]

  public init(_ columns: [Field: Int]) {
    self.columns = columns
    var fields = [Field?](repeating: nil, count: (columns.values.max() ?? -1) + 1)
    for (field, column) in columns { fields[column] = field }
    self.fields = fields
  }

  /// 0-based; nil when the sheet lacks the field.
  public func column(of field: Field) -> Int? { columns[field] }

  /// `column` is 0-based.
  public func field(at column: Int) -> Field? { column < fields.count ? fields[column] : nil }

  public var known: Set<Field> { Set(columns.keys) }
}
