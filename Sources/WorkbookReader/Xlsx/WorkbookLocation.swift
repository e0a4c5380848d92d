/// Finds the workbook part of a package: by the package relationships, else by its content type, else by its usual name
/// (Formats/patched-workbook-elsewhere.xlsx, patched-no-root-rels.xlsx, patched-no-content-types.xlsx).
enum WorkbookLocation {
  /// Name of the workbook part, nil if the package holds none.
  static func find(in archive: ZipArchive, limits: ReadLimits) throws(WorkbookError) -> String? {
    let byRelationship = try Relationships(of: "", in: archive).first(ofType: "officeDocument")?.target
    if let name = byRelationship, isWorkbookName(name), archive.entry(named: name) != nil { return name }
    if let name = try byContentType(archive), archive.entry(named: name) != nil { return name }
    return archive.entry(named: "xl/workbook.xml") == nil ? nil : "xl/workbook.xml"
  }

  /// Documents of Word and PowerPoint and binary workbooks have the same relationship.
  private static func isWorkbookName(_ name: String) -> Bool {
    !["word/", "ppt/"].contains { PartName.normalized(name).hasPrefix($0) } && name.hasSuffix(".xml")
  }

  /// Workbooks, templates and add-ins, with and without macros: `…sheet.main+xml`, `…sheet.macroEnabled.main+xml`.
  private static func byContentType(_ archive: ZipArchive) throws(WorkbookError) -> String? {
    guard let entry = archive.entry(named: "[Content_Types].xml") else { return nil }
    var name: String?
    try SmallPart.read(entry, in: archive, maximumBytes: archive.limits.smallPartBytes) { path, attributes in
      guard name == nil, path.last == "Override", let type = attributes["ContentType"]?.lowercased() else { return }
      let isSheet = type.hasPrefix("application/vnd.openxmlformats-officedocument.spreadsheetml.")
      guard isSheet || type.hasPrefix("application/vnd.ms-excel."), type.hasSuffix(".main+xml") else { return }
      name = attributes["PartName"]
    }
    return name
  }
}
