import Crypto

/// The hash functions that encrypted workbooks make their keys with.
public enum DigestAlgorithm: Sendable {
  case md5, sha1, sha256, sha384, sha512

  /// The digest of some bytes.
  public func digest(of bytes: [UInt8]) -> [UInt8] {
    switch self {
    case .md5: Array(Insecure.MD5.hash(data: bytes))
    case .sha1: Array(Insecure.SHA1.hash(data: bytes))
    case .sha256: Array(SHA256.hash(data: bytes))
    case .sha384: Array(SHA384.hash(data: bytes))
    case .sha512: Array(SHA512.hash(data: bytes))
    }
  }

  /// The digest of some bytes, digested again so many times, each time behind its number in four bytes: what makes
  /// guessing a password slow.
  public func digest(of bytes: [UInt8], spins: Int) -> [UInt8] {
    var digest = digest(of: bytes)
    for spin in 0..<max(0, spins) {
      digest = self.digest(of: Self.number(spin) + digest)
    }
    return digest
  }

  /// A number as it goes into a digest: its lowest four bytes, the least one first.
  public static func number(_ value: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }
}
