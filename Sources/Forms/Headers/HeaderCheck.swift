import RosterModel
import WorkbookReader

/// The header against the form it should be.
enum HeaderCheck {
  static func findings(in layout: SheetLayout, form: FormDeclaration) -> [Finding] {
    findings(in: layout, columns: FormDeclaration.read(form.form).columns)
  }

  static func findings(in layout: SheetLayout, columns: [ColumnDeclaration]) -> [Finding] {
    missing(in: layout, columns) + twice(in: layout) + unknown(in: layout, columns)
  }

  private static func missing(in layout: SheetLayout, _ columns: [ColumnDeclaration]) -> [Finding] {
    let known = layout.header.columns.known
    let missing = columns.filter { $0.isRequired && !known.contains($0.field) }
    guard !missing.isEmpty else { return [] }
    let names = missing.map(\.header).joined(separator: "、")
    return [
      Finding(
        .requiredColumnMissing, at: location(layout), field: missing[0].field,
        arguments: [.text(names), .words(inNextRow(layout, missing))])
    ]
  }

  /// Which of the missing columns the row below the header names; empty where it names none.
  private static func inNextRow(_ layout: SheetLayout, _ missing: [ColumnDeclaration]) -> LocalizedText {
    let below = layout.header.below
    let names = missing.filter { below?.fields.contains($0.field) == true }.map(\.header).joined(separator: "、")
    guard let below, !names.isEmpty else { return LocalizedText(zh: "", en: "") }
    return LocalizedText(
      zh: "（第 \(below.row) 行写有“\(names)”：表头占了两行，请并成一行）",
      en: " (row \(below.row) has \(names): the header takes two rows, make it one)")
  }

  private static func twice(in layout: SheetLayout) -> [Finding] {
    layout.header.twice.map { field, column in
      Finding(
        .columnTwice, at: location(layout, column), field: field, arguments: [.text(field.heading)])
    }
  }

  /// Headings of other forms are unknown to this one too.
  private static func unknown(in layout: SheetLayout, _ columns: [ColumnDeclaration]) -> [Finding] {
    let own = Set(columns.map(\.field))
    let foreign = layout.header.columns.known.filter { !own.contains($0) }
      .compactMap { field in layout.header.columns.column(of: field).map { ($0, field.heading) } }
    return (layout.header.unknown.map { ($0.column, $0.heading) } + foreign).sorted { $0.0 < $1.0 }.map {
      Finding(.unknownColumn, at: location(layout, $0.0), arguments: [.text($0.1)])
    }
  }

  private static func location(_ layout: SheetLayout, _ column: Int? = nil) -> SourceLocation {
    SourceLocation(sheet: layout.sheet.name, row: layout.header.row, column: column)
  }
}
