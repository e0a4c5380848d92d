import Ciphers

/// Standard encryption, as Excel 2007 writes it: AES, each block by itself — [MS-OFFCRYPTO] 2.3.4.5 to 2.3.4.9.
struct StandardCipher: PackageCipher {
  private static let spins = 50_000

  private let key: [UInt8]

  /// nil where the header is none, or where the built-in password does not fit it. `header` begins behind the flags.
  init?(_ header: Span<UInt8>) {
    guard let header = CryptoAPIHeader(header), let bits = Self.keyBits(header) else { return nil }
    key = Self.key(salt: header.salt, bits: bits)
    guard header.encryptedDigest.count == 32, let verifier = AESBlocks.decryptECB(header.encryptedVerifier, key: key),
      let digest = AESBlocks.decryptECB(header.encryptedDigest, key: key)
    else { return nil }
    guard DigestAlgorithm.sha1.digest(of: verifier) == Array(digest.prefix(20)) else { return nil }
  }

  func decrypt(_ bytes: [UInt8]) -> [UInt8]? {
    AESBlocks.decryptECB(bytes, key: key)
  }

  private static func keyBits(_ header: CryptoAPIHeader) -> Int? {
    switch header.cipher {
    case .aes128 where header.keyBits == 128, .aes192 where header.keyBits == 192, .aes256 where header.keyBits == 256:
      header.keyBits
    default: nil
    }
  }

  /// 2.3.4.7.
  private static func key(salt: [UInt8], bits: Int) -> [UInt8] {
    let spun = DigestAlgorithm.sha1.digest(of: salt + BuiltInPassword.bytes, spins: spins)
    let final = DigestAlgorithm.sha1.digest(of: spun + [0, 0, 0, 0])
    func half(_ filler: UInt8) -> [UInt8] {
      let filled = (0..<64).map { $0 < final.count ? final[$0] ^ filler : filler }
      return DigestAlgorithm.sha1.digest(of: filled)
    }
    return Array((half(0x36) + half(0x5C)).prefix(bits / 8))
  }
}
