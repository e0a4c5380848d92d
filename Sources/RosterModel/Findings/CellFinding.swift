/// What is wrong, without where: a cell's field and column, no sheet and no row. Rows in which the same is wrong share
/// one list of these.
public struct CellFinding: Hashable, Sendable {
  public let code: FindingCode
  /// The form's column concerned, also where the sender's workbook lacks it.
  public let field: Field?
  /// 0-based in the sender's sheet; -1 for none.
  let columnNumber: Int16
  /// What the message's `{0}`, `{1}` … stand for. What looks like a number of a person's is masked in it.
  public let arguments: [FindingArgument]

  /// `column` is 0-based.
  init(_ code: FindingCode, _ field: Field?, column: Int?, _ arguments: [FindingArgument]) {
    self.code = code
    self.field = field
    columnNumber = Int16(clamping: column ?? -1)
    self.arguments = arguments
  }

  /// On the cell of another finding.
  init(_ code: FindingCode, at other: CellFinding, _ arguments: [FindingArgument]) {
    self.code = code
    (field, columnNumber) = (other.field, other.columnNumber)
    self.arguments = arguments
  }

  public init(_ finding: Finding) {
    self.init(finding.code, finding.field, column: finding.location.column, finding.arguments)
  }

  public var severity: Severity { code.severity }

  /// The sentence for the sender: what is wrong.
  public func message(in language: Language) -> String {
    code.entry.message[language].filled(with: arguments.map { $0[language] })
  }

  /// What to do about it.
  public func remedy(in language: Language) -> String {
    code.entry.remedy[language].filled(with: arguments.map { $0[language] })
  }
}

/// The findings of one row. Each is put together when it is asked for: a file may have a million rows with ten findings
/// in each.
public struct RowFindings: RandomAccessCollection, Hashable, Sendable {
  let sheet: SheetName
  private let rowNumber: Int32
  /// Shared by rows in which the same is wrong.
  public internal(set) var cells: [CellFinding] = []

  /// `row` is 1-based, as Excel shows it.
  init(on sheet: SheetName, row: Int) {
    self.sheet = sheet
    rowNumber = Int32(clamping: row)
  }

  /// 1-based, as Excel shows it.
  public var row: Int { Int(rowNumber) }
  public var startIndex: Int { 0 }
  public var endIndex: Int { cells.count }

  public subscript(position: Int) -> Finding {
    let cell = cells[position]
    let column = cell.columnNumber < 0 ? nil : Int(cell.columnNumber)
    let place = SourceLocation(on: sheet, row: row, column: column)
    return Finding(cell.code, at: place, field: cell.field, arguments: cell.arguments)
  }
}

/// What was wrong in the rows before, so that the next row with the same shares its list.
public struct RecentFindings {
  private static let most = 8
  private var lists: [[CellFinding]] = []
  private var next = 0

  public init() {}

  /// The same findings, in memory that they share with an earlier row or take no more of than they need.
  mutating func sharing(_ cells: [CellFinding]) -> [CellFinding] {
    if cells.isEmpty { return [] }
    if let known = lists.first(where: { $0 == cells }) { return known }
    let list = cells.capacity > cells.count ? cells.map { $0 } : cells
    if lists.count < RecentFindings.most { lists.append(list) } else { lists[next] = list }
    next = (next + 1) % RecentFindings.most
    return list
  }
}

/// Findings of a file and of its rows, in this order.
public struct FindingList: Sequence, Sendable {
  public let ofFile: [Finding]
  public let ofRows: [RowFindings]

  /// Rows without findings may be left out.
  public init(ofFile: [Finding], ofRows: [RowFindings] = []) {
    self.ofFile = ofFile
    self.ofRows = ofRows
  }

  public func makeIterator() -> some IteratorProtocol<Finding> {
    var file = ofFile.makeIterator()
    var rows = ofRows.lazy.joined().makeIterator()
    return AnyIterator { file.next() ?? rows.next() }
  }
}
