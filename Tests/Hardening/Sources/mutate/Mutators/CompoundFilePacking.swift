@testable import WorkbookReader

/// Compound files taken apart, and put together again around another workbook stream.
enum CompoundFilePacking {
  /// The workbook stream of a compound file; a file that is a stream of its own is given as it is.
  static func stream(of file: [UInt8]) -> (name: String, bytes: [UInt8])? {
    guard file.begins(with: CompoundFileMutator.signature) else { return ("", file) }
    guard let compound = try? CompoundFile(file) else { return nil }
    for name in ["workbook", "book"] {
      guard let entry = compound.streams.first(where: { $0.name == name }) else { continue }
      return (try? compound.bytes(of: entry)).map { (name, Array($0.bytes[$0.range])) }
    }
    return nil
  }

  /// A compound file of one stream, in sectors of 512 bytes: [MS-CFB] 2.2, 2.3, 2.6.
  static func pack(_ name: String, _ stream: [UInt8]) -> [UInt8] {
    guard !name.isEmpty else { return stream }
    let count = max(8, (stream.count + 511) / 512)
    // The tables describe themselves, the directory and the stream: 128 sectors in each.
    let tables = (count + 1 + 126) / 127
    guard tables <= 109 else { return stream }
    var file = CompoundFileMutator.signature + [UInt8](repeating: 0, count: 16)
    file += .little(0x3E, 2) + .little(3, 2) + .little(0xFFFE, 2) + .little(9, 2) + .little(6, 2)
    file += [UInt8](repeating: 0, count: 10) + .little(tables, 4) + .little(tables, 4) + .little(0, 4)
    file += .little(4_096, 4) + .little(-2, 4) + .little(0, 4) + .little(-2, 4) + .little(0, 4)
    for index in 0..<109 { file += .little(index < tables ? index : -1, 4) }
    for index in 0..<tables * 128 { file += .little(next(index, tables, count), 4) }
    file += entry("Root Entry", 5, child: 1, first: -2, size: 0)
    file += entry(name, 2, child: -1, first: tables + 1, size: max(4_096, stream.count))
    file += [UInt8](repeating: 0, count: 256)
    return file + stream + [UInt8](repeating: 0, count: count * 512 - stream.count)
  }

  private static func next(_ sector: Int, _ tables: Int, _ count: Int) -> Int {
    if sector < tables { return -3 }
    if sector == tables || sector == tables + count { return -2 }
    return sector < tables + count ? sector + 1 : -1
  }

  private static func entry(_ name: String, _ type: Int, child: Int, first: Int, size: Int) -> [UInt8] {
    var entry = name.utf16.flatMap { [UInt8].little(Int($0), 2) }
    let length = entry.count + 2
    entry += [UInt8](repeating: 0, count: 64 - entry.count)
    entry += .little(length, 2) + .little(type, 1) + .little(1, 1) + .little(-1, 4) + .little(-1, 4) + .little(child, 4)
    return entry + [UInt8](repeating: 0, count: 36) + .little(first, 4) + .little(size, 8)
  }
}
