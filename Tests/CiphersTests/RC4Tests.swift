import Ciphers
import Testing

@Suite struct RC4Tests {
  /// The key streams that RFC 6229, section 2, gives for the offsets 0 and 16.
  @Test(arguments: [
    (5, "b2396305f03dc027ccc3524a0a1118a8" + "6982944f18fc82d589c403a47a0d0919"),
    (16, "9ac7cc9a609d1ef7b2932899cde41b97" + "5248c4959014126a6e8a84f11d1a9e1c"),
  ])
  func givesThePublishedKeyStreams(keyBytes: UInt8, expected: String) {
    var cipher = RC4(key: Array(1...keyBytes))
    #expect(hexadecimal(cipher.keyStream(32)) == expected)
  }

  @Test func runsOnWhereItStopped() {
    var whole = RC4(key: [7])
    var parts = RC4(key: [7])
    #expect(whole.keyStream(300) == parts.keyStream(1) + parts.keyStream(299))
  }
}

func hexadecimal(_ bytes: [UInt8]) -> String {
  bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}
