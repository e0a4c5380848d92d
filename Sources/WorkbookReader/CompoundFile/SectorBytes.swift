/// The bytes of a stream in one piece: a part of the file where its sectors follow each other, as in nearly every file,
/// else a copy.
struct SectorBytes {
  let bytes: [UInt8]
  let range: Range<Int>
  /// The file ended, or the chain did, before the stream's declared size.
  let isCut: Bool

  init(_ sectors: [Range<Int>], of file: [UInt8], byteCount: Int) {
    if let whole = Self.contiguous(sectors) {
      bytes = file
      range = whole.lowerBound..<min(whole.upperBound, whole.lowerBound + byteCount)
    } else {
      bytes = Self.gather(sectors, from: file)
      range = 0..<min(bytes.count, byteCount)
    }
    isCut = range.count < byteCount
  }

  /// A stream that is a file of its own. Nothing says how long it should be, so that only its last records tell whether
  /// it is whole: it counts as cut.
  init(wholeFile bytes: [UInt8]) {
    self.bytes = bytes
    range = 0..<bytes.count
    isCut = true
  }

  /// A stream that was made from another.
  init(_ bytes: [UInt8], isCut: Bool) {
    self.bytes = bytes
    range = 0..<bytes.count
    self.isCut = isCut
  }

  /// Sectors one after the other.
  static func gather(_ sectors: [Range<Int>], from file: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(sectors.reduce(0) { $0 + $1.count })
    for sector in sectors { bytes.append(contentsOf: file[sector]) }
    return bytes
  }

  private static func contiguous(_ sectors: [Range<Int>]) -> Range<Int>? {
    guard var whole = sectors.first else { return nil }
    for sector in sectors.dropFirst() {
      guard sector.lowerBound == whole.upperBound else { return nil }
      whole = whole.lowerBound..<sector.upperBound
    }
    return whole
  }
}
