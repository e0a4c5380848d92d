/// Packages with stored parts: taken apart, put together again, and made around one sheet.
public enum StoredPackage {
  public static func entries(of bytes: [UInt8]) throws -> [(name: String, bytes: [UInt8])] {
    try StoredZip.entries(of: bytes)
  }

  public static func pack(_ entries: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    StoredZip.pack(entries)
  }

  /// A workbook of one sheet, whose part this is: a few shared strings and formats are there to be referred to.
  public static func workbook(sheet: [UInt8]) -> [UInt8] {
    pack(frame + [("xl/worksheets/sheet1.xml", sheet)])
  }

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let relationships = "http://schemas.openxmlformats.org/package/2006/relationships"

  private static let frame: [(name: String, bytes: [UInt8])] = [
    (
      "_rels/.rels",
      """
      <Relationships xmlns="\(relationships)"><Relationship Id="r1" Type="\(office)/officeDocument" \
      Target="xl/workbook.xml"/></Relationships>
      """
    ),
    (
      "xl/workbook.xml",
      """
      <workbook xmlns="\(main)" xmlns:r="\(office)"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>
      """
    ),
    (
      "xl/_rels/workbook.xml.rels",
      """
      <Relationships xmlns="\(relationships)"><Relationship Id="r1" Type="\(office)/worksheet" \
      Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="\(office)/sharedStrings" Target="sharedStrings.xml"/>\
      <Relationship Id="r3" Type="\(office)/styles" Target="styles.xml"/></Relationships>
      """
    ),
    (
      "xl/sharedStrings.xml",
      "<sst xmlns=\"\(main)\"><si><t>a</t></si><si><t/></si><si><r><t>b</t></r><r><t> c</t></r></si></sst>"
    ),
    (
      "xl/styles.xml",
      "<styleSheet xmlns=\"\(main)\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
    ),
  ].map { ($0.0, Array($0.1.utf8)) }
}
