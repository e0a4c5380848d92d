import Ciphers

/// The RC4 keys of a stream, a new one for every block of it.
struct BlockKeys {
  /// Bytes of the stream that one key is for — [MS-XLS] 2.2.10.
  static let blockBytes = 1_024

  private let algorithm: DigestAlgorithm
  private let base: [UInt8]
  private let keyBytes: Int

  /// Office binary document RC4 — [MS-OFFCRYPTO] 2.3.6.2: MD5, of which 40 bits count.
  static func officeBinary(salt: [UInt8]) -> BlockKeys {
    let start = DigestAlgorithm.md5.digest(of: BuiltInPassword.bytes).prefix(5)
    let salted = Array(repeatElement(start + salt, count: 16).joined())
    return BlockKeys(algorithm: .md5, base: Array(DigestAlgorithm.md5.digest(of: salted).prefix(5)), keyBytes: 16)
  }

  /// RC4 CryptoAPI — [MS-OFFCRYPTO] 2.3.5.2: SHA-1, of which 40 to 128 bits count.
  static func cryptoAPI(salt: [UInt8], keyBits: Int) -> BlockKeys {
    let base = DigestAlgorithm.sha1.digest(of: salt + BuiltInPassword.bytes)
    return BlockKeys(algorithm: .sha1, base: base, keyBytes: keyBits / 8)
  }

  /// A key of 40 bits is filled up with zeros to 128.
  func key(ofBlock block: Int) -> [UInt8] {
    let key = Array(algorithm.digest(of: base + DigestAlgorithm.number(block)).prefix(keyBytes))
    return keyBytes == 5 ? key + Array(repeating: 0, count: 11) : key
  }

  func keyStream(ofBlock block: Int) -> [UInt8] {
    var cipher = RC4(key: key(ofBlock: block))
    return cipher.keyStream(Self.blockBytes)
  }

  /// Whether the encrypted verifier and its digest belong together, that is, whether the password is the right one —
  /// [MS-OFFCRYPTO] 2.3.5.6 and 2.3.6.4.
  func fit(verifier: [UInt8], digest: [UInt8]) -> Bool {
    var cipher = RC4(key: key(ofBlock: 0))
    let plain = zip(verifier + digest, cipher.keyStream(verifier.count + digest.count)).map { $0 ^ $1 }
    return algorithm.digest(of: Array(plain.prefix(verifier.count))) == Array(plain.dropFirst(verifier.count))
  }
}
