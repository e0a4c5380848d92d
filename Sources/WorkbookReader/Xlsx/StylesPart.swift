/// Which cell formats show a number as a date. ECMA-376-1 18.8.39 (styleSheet).
struct StylesPart {
  /// For each `xf` of `cellXfs`, by position: ECMA-376-1 18.8.10.
  private(set) var showsDate: [Bool] = []

  init() {}

  init(_ entry: ZipEntry, in archive: ZipArchive) throws(WorkbookError) {
    var custom: [Int: Bool] = [:]
    var formats: [Int] = []
    try SmallPart.read(entry, in: archive, maximumBytes: archive.limits.stylesPartBytes) { path, attributes in
      switch path {
      case ["styleSheet", "numFmts", "numFmt"]:
        guard let id = attributes.integer("numFmtId"), let code = attributes["formatCode"] else { return }
        custom[id] = NumberFormat.isDate(code)
      case ["styleSheet", "cellXfs", "xf"]: formats.append(attributes.integer("numFmtId") ?? 0)
      default: break
      }
    }
    showsDate = formats.map { custom[$0] ?? NumberFormat.isBuiltInDate($0) }
  }
}
