import Ciphers

/// Agile encryption, as Excel 2010 and later write it: AES in chains of 4,096 bytes — [MS-OFFCRYPTO] 2.3.4.10 to 2.3.4.15.
struct AgileCipher: PackageCipher {
  private static let segmentBytes = 4_096
  /// What Excel writes; the specification allows a hundred times as many, which would be minutes of work for nothing.
  private static let mostSpins = 100_000
  /// Block keys — 2.3.4.13.
  private static let verifierKey: [UInt8] = [0xFE, 0xA7, 0xD2, 0x76, 0x3B, 0x4B, 0x9E, 0x79]
  private static let digestKey: [UInt8] = [0xD7, 0xAA, 0x0F, 0x6D, 0x30, 0x61, 0x34, 0x4E]
  private static let packageKey: [UInt8] = [0x14, 0x6E, 0x0B, 0xE7, 0xAB, 0xAC, 0xD0, 0xD6]

  private let data: AgileParameters
  private let key: [UInt8]

  /// nil where the header is none, or where the built-in password does not fit it. `header` is the XML.
  init?(_ header: Span<UInt8>) {
    guard let elements = AgileElements(header), let data = AgileParameters(elements.keyData),
      let password = AgileParameters(elements.encryptedKey), let spins = password.spins, spins <= Self.mostSpins
    else { return nil }
    self.data = data
    let spun = password.digest.digest(of: password.salt + BuiltInPassword.bytes, spins: spins)
    func value(_ name: String, _ blockKey: [UInt8]) -> [UInt8]? {
      let key = password.digest.digest(of: spun + blockKey).filled(to: password.keyBytes)
      guard let bytes = elements.encryptedKey[name].flatMap(Base64.bytes) else { return nil }
      return AESBlocks.decryptCBC(bytes, key: key, vector: password.salt.filled(to: AESBlocks.blockBytes))
    }
    guard let verifier = value("encryptedVerifierHashInput", Self.verifierKey),
      let digest = value("encryptedVerifierHashValue", Self.digestKey),
      let key = value("encryptedKeyValue", Self.packageKey), key.count >= data.keyBytes
    else { return nil }
    let expected = password.digest.digest(of: Array(verifier.prefix(password.salt.count)))
    guard digest.starts(with: expected) else { return nil }
    self.key = Array(key.prefix(data.keyBytes))
  }

  func decrypt(_ bytes: [UInt8]) -> [UInt8]? {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    for (number, start) in stride(from: 0, to: bytes.count, by: Self.segmentBytes).enumerated() {
      let vector = data.digest.digest(of: data.salt + DigestAlgorithm.number(number))
      let segment = Array(bytes[start..<min(start + Self.segmentBytes, bytes.count)])
      let opened = AESBlocks.decryptCBC(segment, key: key, vector: vector.filled(to: AESBlocks.blockBytes))
      guard let opened else { return nil }
      plain += opened
    }
    return plain
  }
}

extension [UInt8] {
  /// Cut, or filled up with 0x36, to a length — 2.3.4.11 to 2.3.4.13.
  fileprivate func filled(to length: Int) -> [UInt8] {
    Array(prefix(length)) + Array(repeating: 0x36, count: Swift.max(0, length - count))
  }
}
