extension FileKind {
  /// Judges a zip archive by the names of its entries.
  static func ofPackage(_ archive: ZipArchive) -> FileKind {
    let marks: [(FileKind, String)] = [
      (.xlsx, "xl/workbook.xml"), (.xlsb, "xl/workbook.bin"), (.docx, "word/document.xml"),
      (.pptx, "ppt/presentation.xml"), (.numbers, "index/document.iwa"),
    ]
    if let mark = marks.first(where: { archive.entry(named: $0.1) != nil }) { return mark.0 }
    if archive.entry(named: "mimetype") != nil && archive.entry(named: "content.xml") != nil { return .ods }
    return (try? WorkbookLocation.find(in: archive, limits: .standard)) == nil ? .zip : .xlsx
  }
}
