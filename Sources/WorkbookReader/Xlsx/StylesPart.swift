/// Which cell formats show a number as a date, and what of it. ECMA-376-1 18.8.39 (styleSheet).
struct StylesPart {
  /// For each `xf` of `cellXfs`, by position: ECMA-376-1 18.8.10.
  private(set) var dateParts: [DateParts] = []

  init() {}

  init(_ entry: ZipEntry, in archive: ZipArchive) throws(WorkbookError) {
    var custom: [Int: DateParts] = [:]
    var formats: [Int] = []
    try SmallPart.read(entry, in: archive, maximumBytes: archive.limits.stylesPartBytes) { path, attributes in
      switch path {
      case ["styleSheet", "numFmts", "numFmt"]:
        guard let id = attributes.integer("numFmtId"), let code = attributes["formatCode"] else { return }
        custom[id] = NumberFormat.parts(of: code)
      case ["styleSheet", "cellXfs", "xf"]: formats.append(attributes.integer("numFmtId") ?? 0)
      default: break
      }
    }
    dateParts = formats.map { custom[$0] ?? NumberFormat.builtIn($0) }
  }
}
