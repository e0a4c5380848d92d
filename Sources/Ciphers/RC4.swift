/// The stream cipher of old workbooks, which swift-crypto leaves out for being broken. Only for reading what Excel wrote;
/// nothing is kept secret by it. RFC 6229 tells its key streams.
public struct RC4: Sendable {
  private var state = Array(UInt8.min...UInt8.max)
  private var first: UInt8 = 0
  private var second: UInt8 = 0

  /// An empty key counts as a single zero.
  public init(key: [UInt8]) {
    let key = key.isEmpty ? [0] : key
    var mixed: UInt8 = 0
    for index in state.indices {
      mixed = mixed &+ state[index] &+ key[index % key.count]
      state.swapAt(index, Int(mixed))
    }
  }

  /// The next bytes of the key stream, to be combined with as many of the text by exclusive or.
  public mutating func keyStream(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in
      first &+= 1
      second &+= state[Int(first)]
      state.swapAt(Int(first), Int(second))
      return state[Int(state[Int(first)] &+ state[Int(second)])]
    }
  }
}
