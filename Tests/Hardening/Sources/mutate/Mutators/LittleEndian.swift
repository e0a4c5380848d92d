/// Little-endian numbers in bytes; positions outside read as 0 and are not written.
extension [UInt8] {
  func little(_ width: Int, at offset: Int) -> UInt64 {
    (0..<width).reduce(0) { sum, index in
      let place = offset + index
      return indices.contains(place) ? sum | UInt64(self[place]) << UInt64(index * 8) : sum
    }
  }

  mutating func setLittle(_ value: UInt64, _ width: Int, at offset: Int) {
    for index in 0..<width where indices.contains(offset + index) {
      self[offset + index] = UInt8(truncatingIfNeeded: value >> UInt64(index * 8))
    }
  }

  static func little(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  /// The first bytes, if they are these.
  func begins(with start: [UInt8], at offset: Int = 0) -> Bool {
    offset >= 0 && offset + start.count <= count && self[offset..<offset + start.count].elementsEqual(start)
  }
}
