/// The findings of one row, collected while decoder and rules look at it.
public struct RowReport: Sendable {
  private let name: SheetName
  public var sheet: String { name.text }
  /// 1-based, as Excel shows it.
  public let row: Int
  /// Where the sender's workbook has each field.
  public let columns: ColumnMap
  public private(set) var findings: [Finding] = []
  public private(set) var hasFailure = false

  public init(sheet: String, row: Int, columns: ColumnMap) {
    self.init(on: SheetName(sheet), row: row, columns: columns)
  }

  public init(on name: SheetName, row: Int, columns: ColumnMap) {
    self.name = name
    self.row = row
    self.columns = columns
  }

  /// Adds a finding on the cell of `field`, or on the whole row when `field` is nil.
  public mutating func add(_ code: FindingCode, _ field: Field? = nil, _ arguments: FindingArgument...) {
    add(code, field, sharing: arguments)
  }

  /// The same, with arguments that many findings have in common.
  public mutating func add(_ code: FindingCode, _ field: Field?, sharing arguments: [FindingArgument]) {
    let column = field.flatMap { columns.column(of: $0) }
    findings.append(
      Finding(code, at: SourceLocation(on: name, row: row, column: column), field: field, arguments: arguments))
    if code.severity == .failure { hasFailure = true }
  }

  /// Puts what weighs less in the place of the findings of `code`, on their cells.
  public mutating func replace(_ code: FindingCode, with other: FindingCode, _ arguments: FindingArgument...) {
    findings = findings.map { finding in
      guard finding.code == code else { return finding }
      return Finding(other, at: finding.location, field: finding.field, arguments: arguments)
    }
    hasFailure = findings.contains { $0.severity == .failure }
  }

  /// Says more of the findings of `code` on the cell of `field`: other words in the same places.
  public mutating func explain(_ code: FindingCode, _ field: Field, _ arguments: FindingArgument...) {
    findings = findings.map { finding in
      guard finding.code == code, finding.field == field else { return finding }
      return Finding(code, at: finding.location, field: field, arguments: arguments)
    }
  }

  /// Forgets the findings of `code`, which did not hold after all.
  public mutating func remove(_ code: FindingCode) {
    findings.removeAll { $0.code == code }
    hasFailure = findings.contains { $0.severity == .failure }
  }

  /// Keeps no more memory than the findings need; for rows that nothing is added to as a rule.
  public mutating func compact() {
    if findings.capacity > findings.count { findings = findings.map { $0 } }
  }

  /// Forgets what was found so far, when one finding explains all of it.
  public mutating func removeAll() {
    findings.removeAll()
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
