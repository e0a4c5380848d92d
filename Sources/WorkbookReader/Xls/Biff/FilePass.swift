/// FilePass — [MS-XLS] 2.4.117: how the rest of a workbook stream is encrypted.
enum FilePass {
  /// The keys by the built-in password. Throws `.encrypted` where the password is another one, and for all that this
  /// reader does not know or that is no whole record.
  static func keys(_ record: Record, _ stream: Span<UInt8>) throws(WorkbookError) -> BlockKeys {
    let start = record.data.lowerBound
    guard stream.uint16(at: start) == rc4 else { throw .encrypted }
    let keys =
      switch (stream.uint16(at: start + 2), stream.uint16(at: start + 4)) {
      case (1, 1): officeBinary(stream.extracting(record.data))
      case (2...4, 2): cryptoAPI(stream.extracting(record.data))
      default: nil as BlockKeys?
      }
    guard let keys else { throw .encrypted }
    return keys
  }

  /// wEncryptionType; the other, 0, is XOR obfuscation.
  private static let rc4: UInt16 = 1

  /// RC4 Encryption Header — [MS-OFFCRYPTO] 2.3.6.1, behind type and version.
  private static func officeBinary(_ data: Span<UInt8>) -> BlockKeys? {
    guard data.count >= 6 + 48 else { return nil }
    let keys = BlockKeys.officeBinary(salt: data.copy(16, at: 6))
    return keys.fit(verifier: data.copy(16, at: 22), digest: data.copy(16, at: 38)) ? keys : nil
  }

  /// RC4 CryptoAPI Encryption Header — [MS-OFFCRYPTO] 2.3.5.1, behind type and version; its flags come first.
  private static func cryptoAPI(_ data: Span<UInt8>) -> BlockKeys? {
    guard data.count > 10, let header = CryptoAPIHeader(data.extracting(10..<data.count)) else { return nil }
    guard header.cipher == .rc4 || header.cipher == .byFlags, (40...128).contains(header.keyBits) else { return nil }
    let keys = BlockKeys.cryptoAPI(salt: header.salt, keyBits: header.keyBits)
    let digest = Array(header.encryptedDigest.prefix(20))
    return keys.fit(verifier: header.encryptedVerifier, digest: digest) ? keys : nil
  }
}

extension Span where Element == UInt8 {
  /// So many bytes from a position; zeros where there are none.
  func copy(_ count: Int, at start: Int) -> [UInt8] {
    (start..<start + count).map { at($0) }
  }
}
