import Ciphers
import Testing

@Suite struct AESBlocksTests {
  private let key = bytes("2b7e151628aed2a6abf7158809cf4f3c")
  private let plain = "6bc1bee22e409f96e93d7e117393172a" + "ae2d8a571e03ac9c9eb76fac45af8e51"

  /// NIST SP 800-38A, F.1.2 and F.2.2.
  @Test func decryptsThePublishedVectors() {
    let single = bytes("3ad77bb40d7a3660a89ecaf32466ef97" + "f5d3d58503b9699de785895a96fdbaaf")
    #expect(AESBlocks.decryptECB(single, key: key).map(hexadecimal) == plain)
    let chained = bytes("7649abac8119b246cee98e9b12e9197d" + "5086cb9b507219ee95db113a917678b2")
    let vector = Array<UInt8>(0..<16)
    #expect(AESBlocks.decryptCBC(chained, key: key, vector: vector).map(hexadecimal) == plain)
  }

  @Test func refusesWhatIsNoWholeBlock() {
    let vector = Array<UInt8>(0..<16)
    for count in [0, 1, 15, 17] {
      #expect(AESBlocks.decryptCBC(Array(repeating: 1, count: count), key: key, vector: vector) == nil)
      #expect(AESBlocks.decryptECB(Array(repeating: 1, count: count), key: key) == nil)
    }
    #expect(AESBlocks.decryptECB(vector, key: [1]) == nil)
    #expect(AESBlocks.decryptCBC(vector, key: key, vector: [1]) == nil)
  }
}

private func bytes(_ text: String) -> [UInt8] {
  let digits = Array(text)
  return stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) }
}
