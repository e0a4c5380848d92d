import Testing

@testable import WorkbookReader

/// The room for shared strings is that of all workbooks which are open at the same moment.
@Suite struct SharedStringRoomTests {
  /// A workbook with this many bytes of shared strings.
  private static func book(_ bytes: Int) throws -> [UInt8] {
    var entries = try StoredZip.entries(of: try Fixtures.bytes("Formats/xlsxwriter-basic.xlsx"))
    let part = try #require(entries.firstIndex { $0.name.hasSuffix("sharedStrings.xml") })
    let item = "<si><t>" + String(repeating: "x", count: 10_000) + "</t></si>"
    let items = String(repeating: item, count: bytes / 10_000)
    let open = "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
    entries[part].bytes = Array((open + items + "</sst>").utf8)
    return StoredZip.pack(entries)
  }

  private static func read(_ workbook: Workbook, path: ReadPath = .automatic) throws {
    try workbook.readRows(of: try #require(workbook.sheets.first), path: path) { _ in true }
  }

  @Test func workbooksOpenAtOnceShareTheRoom() throws {
    let bytes = try Self.book(2_000_000)
    var limits = ReadLimits.standard
    limits.sharedStringRoom = SharedStringRoom(bytes: 5 << 20)
    var first: Workbook? = try Workbook.open(bytes, limits: limits)
    try first.map { try Self.read($0) }
    let second = try Workbook.open(bytes, limits: limits)
    try Self.read(second)
    let third = try Workbook.open(bytes, limits: limits)
    for path in [ReadPath.automatic, .xmlOnly] {
      #expect(throws: WorkbookError.overLimit(.sharedStrings)) { try Self.read(third, path: path) }
    }
    first = nil
    try Self.read(third)
    #expect(throws: WorkbookError.overLimit(.sharedStrings)) { try Self.read(Workbook.open(bytes, limits: limits)) }
    _ = (first, second)
  }

  @Test func aRefusedWorkbookGivesItsRoomBack() throws {
    let bytes = try Self.book(4_000_000)
    var limits = ReadLimits.standard
    limits.sharedStringRoom = SharedStringRoom(bytes: 3 << 20)
    let small = try Self.book(2_000_000)
    for _ in 0..<3 {
      #expect(throws: WorkbookError.overLimit(.sharedStrings)) { try Self.read(Workbook.open(bytes, limits: limits)) }
      try Self.read(Workbook.open(small, limits: limits))
    }
  }
}
