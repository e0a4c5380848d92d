public import RosterModel
public import WorkbookReader

/// By which a batch is recognised when it comes back: a hidden sheet, and the number above the table for those who
/// copy it into a workbook of their own.
public struct IdentityCheckStamp: Sendable, Equatable {
  /// `20261121-001`.
  public let batch: String
  /// Which workspace gave the batch out; nil when only the visible number is left.
  public let site: String?

  public init(batch: String, site: String?) {
    self.batch = batch
    self.site = site
  }

  /// Key and value, row by row.
  public var entries: [(key: String, value: String)] {
    [("roster", "verification"), ("batch", batch)] + (site.map { [("site", $0)] } ?? [])
  }
}

/// An answer recognised: of which batch, and where its rows stand.
public struct IdentityCheckRecognition: Sendable {
  /// nil when neither stamp nor visible number is there.
  public let stamp: IdentityCheckStamp?
  public let layouts: [SheetLayout]
  /// About the header; failures keep the whole file out.
  public let findings: [Finding]

  /// Throws `WorkbookError` when a part cannot be read.
  public static func recognise(_ workbook: any SheetRows) throws -> IdentityCheckRecognition {
    let layouts = try HeaderSearch.layouts(of: workbook, vocabulary: .verification)
    let values = try Stamp.values(in: workbook)
    var stamp: IdentityCheckStamp?
    if values["roster"] == "verification", let batch = values["batch"] {
      stamp = IdentityCheckStamp(batch: batch, site: values["site"])
    } else if let number = try layouts.lazy.compactMap({ try visibleNumber(above: $0, in: workbook) }).first {
      stamp = IdentityCheckStamp(batch: number, site: nil)
    }
    let findings =
      layouts.isEmpty
      ? [Finding(.noHeaderRow)] : layouts.flatMap { HeaderCheck.findings(in: $0, columns: IdentityCheckColumns.all) }
    return IdentityCheckRecognition(stamp: stamp, layouts: layouts, findings: findings)
  }

  /// Eight digits, a hyphen and three or more digits in a cell above the header.
  private static func visibleNumber(above layout: SheetLayout, in workbook: any SheetRows) throws -> String? {
    var number: String?
    try workbook.readRows(of: layout.sheet, batchRows: HeaderSearch.depth) { batch in
      for row in batch.rows where row.number < layout.header.row && number == nil {
        number =
          batch.cells[row.cells].lazy.compactMap { cell in
            CellText.string(of: cell, in: batch).flatMap(BatchNumber.first)
          }.first
      }
      return false
    }
    return number
  }
}

/// The number of a batch: day and count.
public enum BatchNumber {
  public static func text(day: CivilDate, count: Int) -> String {
    let digits = String(count)
    return day.iso.replacing("-", with: "") + "-" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
  }

  /// The first batch number in `text`, full-width digits and all.
  static func first(in text: String) -> String? {
    let plain = TextCleaner.choice(text).replacing("－", with: "-")
    return plain.firstMatch(of: /[0-9]{8}-[0-9]{3,}/).map { String($0.output) }
  }
}
