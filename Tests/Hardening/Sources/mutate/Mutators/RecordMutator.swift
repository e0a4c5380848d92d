/// Changes to the records of an .xls workbook — [MS-XLS].
enum RecordMutator {
  private static let knownTypes = [
    0x0809, 0x0009, 0x0209, 0x0409, 0x000A, 0x003C, 0x002F, 0x0042, 0x0022, 0x0085, 0x041E, 0x00E0, 0x00FC, 0x0081,
    0x0208, 0x027E, 0x00BD, 0x0203, 0x00FD, 0x0204, 0x00D6, 0x0006, 0x0205, 0x0207, 0x04BC, 0x0221, 0x0236,
  ]
  /// Records with a row and a column in front.
  private static let cellTypes = [0x027E, 0x00BD, 0x0203, 0x00FD, 0x0204, 0x00D6, 0x0006, 0x0205, 0x0208]
  /// Where the length of a text stands in the records that have one, and its width.
  private static let texts = [
    0x0204: (6, 2), 0x00D6: (6, 2), 0x0207: (0, 2), 0x041E: (2, 2), 0x0085: (6, 1), 0x00FC: (8, 2),
  ]

  static func mutate(_ original: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    guard let (name, bytes) = CompoundFilePacking.stream(of: original) else {
      return CompoundFileMutator.mutate(original, &random)
    }
    var stream = RecordStream(bytes)
    guard !stream.records.isEmpty else { return RandomMutator.mutate(original, &random) }
    for _ in 0...random.below(4) { change(&stream.records, &random) }
    return CompoundFilePacking.pack(name, stream.bytes(follows: !random.once(in: 3)))
  }

  private static func change(_ records: inout [RecordStream.Record], _ random: inout SeededGenerator) {
    guard !records.isEmpty else { return }
    let index = interesting(records, &random)
    switch random.below(12) {
    case 0: records[index].type = random.pick(knownTypes, or: 0x000A)
    case 1:
      let length = records[index].data.count
      records[index].length = random.pick([length + 1, max(0, length - 1), 0, 65_535, 8_224, 4], or: 0)
    case 2: resize(&records[index].data, &random)
    case 3: records.insert(records[index], at: random.once(in: 2) ? index : random.below(records.count + 1))
    case 4: records.remove(at: index)
    case 5: records.swapAt(index, random.below(records.count))
    case 6: split(&records, at: index, &random)
    case 7: rowOrColumn(&records, &random)
    case 8: text(&records, &random)
    case 9: special(&records, &random)
    case 10:
      let type = random.pick([0x0809, 0x000A, 0x003C, 0x00FC], or: 0x000A)
      let data = type == 0x0809 ? [UInt8].little(0x0600, 2) + .little(0x10, 2) + [UInt8](repeating: 0, count: 12) : []
      records.insert(.init(type: type, data: data, origin: nil), at: index)
    default:
      let place = random.below(records[index].data.count)
      records[index].data.setLittle(random.pick([0, 0xFF, 0x7F, random.next()], or: 0), 1, at: place)
    }
  }

  /// A record that the reader looks at, mostly.
  private static func interesting(_ records: [RecordStream.Record], _ random: inout SeededGenerator) -> Int {
    for _ in 0..<40 {
      let index = random.below(records.count)
      if knownTypes.contains(records[index].type) { return index }
    }
    return random.below(records.count)
  }

  private static func index(
    of types: [Int], _ records: [RecordStream.Record], _ random: inout SeededGenerator
  ) -> Int? {
    records.indices.filter { types.contains(records[$0].type) }.randomElement(using: &random)
  }

  private static func resize(_ data: inout [UInt8], _ random: inout SeededGenerator) {
    if random.once(in: 2) {
      data.removeLast(min(data.count, 1 + random.below(data.count + 1)))
    } else {
      data += (0...random.below(20)).map { _ in UInt8(random.below(256)) }
    }
  }

  /// The rest of a record in a Continue, or in several; sometimes with a flag in front, sometimes an empty one between.
  private static func split(_ records: inout [RecordStream.Record], at index: Int, _ random: inout SeededGenerator) {
    let data = records[index].data
    let cut = random.below(data.count + 1)
    var rest = Array(data[cut...])
    if random.once(in: 2) { rest.insert(UInt8(random.below(4)), at: 0) }
    records[index].data = Array(data[..<cut])
    records.insert(.init(type: 0x003C, data: rest, origin: nil), at: index + 1)
    if random.once(in: 4) { records.insert(.init(type: 0x003C, data: [], origin: nil), at: index + 1) }
  }

  private static func rowOrColumn(_ records: inout [RecordStream.Record], _ random: inout SeededGenerator) {
    guard let index = index(of: cellTypes, records, &random) else { return }
    let value = random.pick([65_535, 65_534, 255, 256, 16_383, 16_384, 0, random.next()], or: 0)
    records[index].data.setLittle(value, 2, at: random.pick([0, 2, 4], or: 0))
  }

  /// The length of a text or its flags; in the shared strings those of one of the first.
  private static func text(_ records: inout [RecordStream.Record], _ random: inout SeededGenerator) {
    guard let index = index(of: texts.keys.sorted(), records, &random),
      case (var place, let width)? = texts[records[index].type]
    else { return }
    if records[index].type == 0x00FC {
      for _ in 0..<random.below(40) {
        let units = Int(records[index].data.little(2, at: place))
        let next = place + 3 + units * (records[index].data.little(1, at: place + 2) & 1 == 1 ? 2 : 1)
        if next + 3 < records[index].data.count { place = next }
      }
    }
    let old = records[index].data.little(width, at: place)
    if random.once(in: 2) {
      let values: [UInt64] = [0, old &+ 1, old &- 1, old << 1, 0xFFFF, 0x7FFF, 0x8000, random.next()]
      records[index].data.setLittle(random.pick(values, or: 0), width, at: place)
    } else {
      records[index].data.setLittle(random.pick([0, 1, 4, 5, 8, 9, 12, 13, 0xFF], or: 0), 1, at: place + width)
    }
  }

  /// Fields with a meaning of their own: a sheet's place, the code page, the version, counts, a last column.
  private static func special(_ records: inout [RecordStream.Record], _ random: inout SeededGenerator) {
    let places = records.compactMap { $0.type == 0x0809 ? $0.origin.map(UInt64.init) : nil }
    let pages: [UInt64] = [936, 932, 949, 950, 1_361, 437, 866, 874, 1_200, 1_252, 10_000, 10_029, 32_768, 0]
    guard let index = index(of: [0x0085, 0x0042, 0x0809, 0x00FC, 0x00BD, 0x0006], records, &random) else { return }
    let length = UInt64(records[index].data.count)
    switch records[index].type {
    case 0x0085:
      let values = places + [0, 1, 0xFFFF_FFFF, 0x7FFF_FFFF, records[index].data.little(4, at: 0) &+ 1]
      records[index].data.setLittle(random.pick(values, or: 0), 4, at: 0)
    case 0x0042: records[index].data.setLittle(random.pick(pages, or: 0), 2, at: 0)
    case 0x0809:
      let values: [UInt64] = [0x0600, 0x0500, 0x0400, 0x0010, 0x0005, 0x0020, 0, 0xFFFF]
      records[index].data.setLittle(random.pick(values, or: 0), 2, at: random.pick([0, 2], or: 0))
    case 0x00FC:
      let values: [UInt64] = [0, 1, 0xFFFF_FFFF, 0x7FFF_FFFF, 0x8000_0000]
      records[index].data.setLittle(random.pick(values, or: 0), 4, at: random.pick([0, 4], or: 0))
    case 0x0006:
      // The kinds of a result that is no number.
      records[index].data.setLittle(0xFFFF, 2, at: 12)
      records[index].data.setLittle(UInt64(random.below(5)), 1, at: 6)
    default: records[index].data.setLittle(random.pick([0, 255, 16_384, 65_535], or: 0), 2, at: Int(length) - 2)
    }
  }
}
