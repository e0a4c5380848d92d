/// An `.xlsx` package with its small parts read.
final class XlsxDocument: WorkbookDocument {
  private let archive: ZipArchive
  private let usesDates1904: Bool
  private let sheetParts: [String?]
  private let stringsPart: String?
  private let stylesPart: String?
  private var strings: SharedStringTable?
  private var styles: StylesPart?
  let sheets: [SheetInfo]
  /// Texts are Unicode.
  let isCodePageGuessed = false
  private(set) var mergedCells: [Int: [MergedCells]] = [:]

  init(_ archive: ZipArchive) throws(WorkbookError) {
    self.archive = archive
    guard let name = try WorkbookLocation.find(in: archive, limits: archive.limits) else {
      throw Self.refusal(FileKind.ofPackage(archive), archive)
    }
    let workbook = try WorkbookPart(name, in: archive)
    let relationships = try Relationships(of: name, in: archive)
    usesDates1904 = workbook.usesDates1904
    let worksheets = WorksheetParts(workbook, relationships, workbookName: name, in: archive)
    sheets = worksheets.sheets
    sheetParts = worksheets.parts
    let folder = { PartName.resolve($0, from: name) }
    stringsPart = relationships.first(ofType: "sharedStrings")?.target ?? folder("sharedStrings.xml")
    stylesPart = relationships.first(ofType: "styles")?.target ?? folder("styles.xml")
  }

  /// Reads the rows of a sheet in batches. `index` is the sheet's place in `sheets`.
  func readRows(
    ofSheet index: Int, batchRows: Int, path: ReadPath, _ body: (RowBatch) throws -> Bool
  ) throws {
    guard sheetParts.indices.contains(index), let entry = sheetParts[index].flatMap({ archive.entry(named: $0) }) else {
      throw WorkbookError.damaged("a sheet part is missing")
    }
    let reading = RowReading(archive: archive, path: path)
    let context = try RowBuilder.Context(
      strings: loadStrings(reading), styles: loadStyles(), usesDates1904: usesDates1904, limits: archive.limits)
    let merged = try reading.rows(entry, context, batchRows: max(1, batchRows), body)
    if let merged { mergedCells[index] = merged }
  }

  private func loadStrings(_ reading: RowReading) throws -> SharedStringTable {
    if let strings { return strings }
    let entry = stringsPart.flatMap { archive.entry(named: $0) }
    let loaded = try entry.map { try reading.sharedStrings($0) } ?? SharedStringTable()
    // The paths are compared in tests; each must read for itself.
    if reading.path == .automatic { strings = loaded }
    return loaded
  }

  private func loadStyles() throws(WorkbookError) -> StylesPart {
    if let styles { return styles }
    var loaded = StylesPart()
    if let entry = stylesPart.flatMap({ archive.entry(named: $0) }) { loaded = try StylesPart(entry, in: archive) }
    styles = loaded
    return loaded
  }

  /// Why a package without a workbook part is refused.
  private static func refusal(_ kind: FileKind, _ archive: ZipArchive) -> WorkbookError {
    if archive.entries.contains(where: \.isEncrypted) { return .encrypted }
    return kind.refusal
  }
}
