/// The worksheets among the sheets that a workbook names, with their parts.
struct WorksheetParts {
  private(set) var sheets: [SheetInfo] = []
  /// Name of the part of each sheet; nil where the workbook does not say which of the parts it is.
  private(set) var parts: [String?] = []

  init(_ workbook: WorkbookPart, _ relationships: Relationships, workbookName: String, in archive: ZipArchive) {
    // Asked of thousands of sheets at most, answered once.
    lazy var hasPartToSpare = Self.hasPartToSpare(workbook, relationships, workbookName, archive)
    for (position, sheet) in workbook.sheets.enumerated() {
      if let relationship = sheet.relationshipID.flatMap({ relationships.withID($0) }) {
        if relationship.type == "worksheet" { add(sheet, relationship.target) }
      } else if !relationships.isPresent {
        // Nothing says where any sheet is: the usual places (Formats/patched-no-workbook-rels.xlsx).
        add(sheet, PartName.resolve("worksheets/sheet\(position + 1).xml", from: workbookName))
      } else if hasPartToSpare {
        // Its rows are there and cannot be told from others': whoever reads it must learn that
        // (Malformed/sheet-id-unknown.xlsx). Where every part is some sheet's there is nothing to lose: Excel names old
        // Visual Basic modules with an empty id, and they have no part (Formats/patched-empty-sheet-ids.xlsx).
        add(sheet, nil)
      }
    }
  }

  private mutating func add(_ sheet: WorkbookPart.Sheet, _ part: String?) {
    // Thousands of names for one part would multiply it.
    if let part, parts.contains(part) { return }
    sheets.append(SheetInfo(index: sheets.count, name: sheet.name, visibility: sheet.visibility))
    parts.append(part)
  }

  /// Whether the package has a worksheet part that is no sheet's: a worksheet that lost its id has left it behind.
  private static func hasPartToSpare(
    _ workbook: WorkbookPart, _ relationships: Relationships, _ workbookName: String, _ archive: ZipArchive
  ) -> Bool {
    let folder = PartName.normalized(PartName.resolve("worksheets", from: workbookName)) + "/"
    let ids = Set(workbook.sheets.compactMap(\.relationshipID))
    let taken = Set(relationships.all.filter { ids.contains($0.id) }.map { PartName.normalized($0.target) })
    return archive.entries.contains { entry in
      let name = PartName.normalized(entry.name)
      return name.hasPrefix(folder) && name.hasSuffix(".xml") && !taken.contains(name)
    }
  }
}
