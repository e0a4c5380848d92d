/// The workbook part: the date system and the sheets in order. ECMA-376-1 18.2.27 (workbook).
struct WorkbookPart {
  /// A sheet as the workbook names it: ECMA-376-1 18.2.19 (sheet).
  struct Sheet {
    let name: String
    let relationshipID: String?
    let visibility: SheetInfo.Visibility
  }

  private(set) var sheets: [Sheet] = []
  /// Dates count from 1904-01-01: ECMA-376-1 18.2.28 (workbookPr).
  private(set) var usesDates1904 = false

  init(_ name: String, in archive: ZipArchive) throws(WorkbookError) {
    guard let entry = archive.entry(named: name) else { throw .damaged("the workbook part is missing") }
    var found: [Sheet] = []
    var is1904 = false
    try SmallPart.read(entry, in: archive, maximumBytes: archive.limits.smallPartBytes) { path, attributes in
      switch path {
      case ["workbook", "workbookPr"]: is1904 = attributes.flag("date1904")
      case ["workbook", "sheets", "sheet"]: found.append(Self.sheet(attributes))
      default: break
      }
    }
    guard found.count <= archive.limits.sheets else { throw .overLimit(.sheets) }
    sheets = found
    usesDates1904 = is1904
  }

  private static func sheet(_ attributes: XMLAttributes) -> Sheet {
    let visibility: SheetInfo.Visibility =
      switch attributes["state"] {
      case "hidden": .hidden
      case "veryHidden": .veryHidden
      default: .visible
      }
    return Sheet(name: attributes["name"] ?? "", relationshipID: attributes[prefixed: "id"], visibility: visibility)
  }
}
