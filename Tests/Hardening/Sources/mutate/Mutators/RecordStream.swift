/// A workbook stream as its records — [MS-XLS] 2.1.4.
struct RecordStream {
  struct Record {
    var type: Int
    var data: [UInt8]
    /// The length that the record declares, where it is not that of its data.
    var length: Int?
    /// Where the record stood.
    let origin: Int?
  }

  /// BoundSheet8 — [MS-XLS] 2.4.28.
  static let boundSheet = 0x0085

  var records: [Record] = []
  /// Bytes behind the last whole record.
  private var tail: [UInt8] = []

  init(_ stream: [UInt8]) {
    var offset = 0
    while offset + 4 <= stream.count {
      let length = Int(stream.little(2, at: offset + 2))
      guard offset + 4 + length <= stream.count else { break }
      let data = Array(stream[offset + 4..<offset + 4 + length])
      records.append(Record(type: Int(stream.little(2, at: offset)), data: data, origin: offset))
      offset += 4 + length
    }
    tail = Array(stream[offset...])
  }

  /// The stream; where `follows`, the sheets' offsets in it are moved with their sheets.
  func bytes(follows: Bool) -> [UInt8] {
    var moved: [Int: Int] = [:]
    var position = 0
    for record in records {
      if let origin = record.origin, moved[origin] == nil { moved[origin] = position }
      position += 4 + record.data.count
    }
    var stream: [UInt8] = []
    for record in records {
      var data = record.data
      if follows, record.type == Self.boundSheet, let place = moved[Int(data.little(4, at: 0))] {
        data.setLittle(UInt64(place), 4, at: 0)
      }
      stream += .little(record.type, 2) + .little(record.length ?? data.count, 2) + data
    }
    return stream + tail
  }
}
