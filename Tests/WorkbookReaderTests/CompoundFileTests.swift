import Testing

@testable import WorkbookReader

/// Compound files too large to keep as fixtures, built here.
@Suite struct CompoundFileTests {
  private static let sector = 512
  private static let entries = sector / 4

  /// A workbook of so many sectors that the FAT's own sectors do not fit into the header's list: the others are named
  /// in a DIFAT sector. [MS-CFB] 2.5.1
  private static func large(cells: Int, loop: Bool = false) -> [UInt8] {
    var stream = record(0x0809, [0x00, 0x06, 0x05, 0x00] + [UInt8](repeating: 0, count: 12))
    let name = Array("S".utf8)
    let sheet = stream.count + 4 + 8 + name.count + 4
    stream += record(0x0085, little(sheet) + [0, 0, UInt8(name.count), 0] + name) + record(0x000A, [])
    stream += record(0x0809, [0x00, 0x06, 0x10, 0x00] + [UInt8](repeating: 0, count: 12))
    for index in 0..<cells {
      stream += record(0x0203, Array(little((index / 256) | (index % 256) << 16)) + [0, 0] + little64(Double(index)))
    }
    stream += record(0x000A, [])
    let size = stream.count
    stream += [UInt8](repeating: 0, count: (sector - size % sector) % sector)
    return file(stream, size: size, loop: loop)
  }

  private static func file(_ stream: [UInt8], size: Int, loop: Bool) -> [UInt8] {
    let data = stream.count / sector
    // The stream, the directory, the DIFAT sector, the FAT.
    let directory = data
    let difat = data + 1
    var fats = 1
    while fats * entries < data + 2 + fats { fats += 1 }
    var table = (1..<data).map { UInt32($0) } + [0xFFFF_FFFE, 0xFFFF_FFFE, 0xFFFF_FFFC]
    if loop { table[data - 1] = UInt32(data / 2) }
    table += [UInt32](repeating: 0xFFFF_FFFD, count: fats)
    table += [UInt32](repeating: 0xFFFF_FFFF, count: fats * entries - table.count)
    let places = (0..<fats).map { UInt32(data + 2 + $0) }
    let rest = places.dropFirst(109) + [UInt32](repeating: 0xFFFF_FFFF, count: entries - 1 - max(0, fats - 109))
    var head: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 16)
    head += [0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0] + [UInt8](repeating: 0, count: 10)
    head += little(fats) + little(directory) + little(0) + little(4_096) + little(0xFFFF_FFFE) + little(0)
    head += little(difat) + little(1) + places.prefix(109).flatMap { little(Int($0)) }
    head += [UInt8](repeating: 0xFF, count: sector - head.count)
    let names =
      entry("Root Entry", kind: 5, child: 1, start: 0xFFFF_FFFE, size: 0)
      + entry("Workbook", kind: 2, child: 0xFFFF_FFFF, start: 0, size: size) + [UInt8](repeating: 0, count: 256)
    return head + stream + names + (rest + [0xFFFF_FFFE]).flatMap { little(Int($0)) }
      + table.flatMap { little(Int($0)) }
  }

  private static func entry(_ name: String, kind: UInt8, child: Int, start: Int, size: Int) -> [UInt8] {
    let units = name.utf16.flatMap { [UInt8($0 & 0xFF), 0] }
    return units + [UInt8](repeating: 0, count: 64 - units.count) + [UInt8(units.count + 2), 0, kind, 1]
      + little(0xFFFF_FFFF) + little(0xFFFF_FFFF) + little(child) + [UInt8](repeating: 0, count: 36)
      + little(start) + little(size) + little(0)
  }

  private static func record(_ type: Int, _ data: [UInt8]) -> [UInt8] {
    little(type | data.count << 16) + data
  }

  private static func little(_ value: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  private static func little64(_ value: Double) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: value.bitPattern >> UInt64($0 * 8)) }
  }

  @Test func theChainOfTheDIFATIsFollowed() throws {
    let cells = 410_000
    let bytes = Self.large(cells: cells)
    #expect(bytes.count > 109 * Self.entries * Self.sector)
    let workbook = try Workbook.open(bytes)
    var sum = 0.0
    var count = 0
    try workbook.readRows(of: try #require(workbook.sheets.first)) { batch in
      count += batch.cells.count
      sum += batch.cells.reduce(0) { $0 + $1.number }
      return true
    }
    #expect(count == cells)
    #expect(sum == Double(cells) * Double(cells - 1) / 2)
  }

  @Test func aStreamCutShortIsNoCompleteWorkbook() throws {
    let bytes = Self.large(cells: 2_000)
    // The FAT lies at the end: without it the chain of the stream is one sector long.
    #expect(ReadingTranscript.outcome(Array(bytes.dropLast(Self.sector * 2))) == ["damaged"])
  }

  @Test func aBareStreamCutBetweenRecordsIsNoCompleteWorkbook() throws {
    let bytes = try Fixtures.bytes("Malformed/xls-bare-biff8.xls")
    #expect(ReadingTranscript.outcome(bytes).count == 36)
    // The last record is the sheet's EOF: four bytes.
    #expect(ReadingTranscript.outcome(Array(bytes.dropLast(4))) == ["damaged"])
  }
}
