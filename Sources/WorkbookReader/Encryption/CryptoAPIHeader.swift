/// What the headers of encryption by the CryptoAPI tell: EncryptionHeader — [MS-OFFCRYPTO] 2.3.2, and behind it
/// EncryptionVerifier — 2.3.3.
struct CryptoAPIHeader {
  /// AlgID; 0 where the flags tell.
  enum Cipher: UInt32 {
    case byFlags = 0
    case rc4 = 0x6801
    case aes128 = 0x660E
    case aes192 = 0x660F
    case aes256 = 0x6610
  }

  /// Bytes of the header's fields before the provider's name.
  private static let fieldBytes = 32
  /// The salt has no other size, and SHA-1 is the only hash function — 2.3.3, 2.3.2.
  private static let saltBytes = 16
  private static let sha1: UInt32 = 0x8004

  let cipher: Cipher
  /// KeySize; 0 stands for 40.
  let keyBits: Int
  let salt: [UInt8]
  let encryptedVerifier: [UInt8]
  /// As many bytes as there are of it, 32 at most: a digest of 20, under AES in whole blocks.
  let encryptedDigest: [UInt8]

  /// Begins with the size of the header, after the version and the flags. nil where bytes are missing or where a field
  /// holds what the specification does not allow.
  init?(_ bytes: Span<UInt8>) {
    let size = Int(bytes.uint32(at: 0))
    let verifier = 4 + size
    guard size >= Self.fieldBytes, bytes.count >= verifier + 40 + 20 else { return nil }
    guard let cipher = Cipher(rawValue: bytes.uint32(at: 4 + 8)) else { return nil }
    self.cipher = cipher
    guard [0, Self.sha1].contains(bytes.uint32(at: 4 + 12)), Int(bytes.uint32(at: verifier)) == Self.saltBytes else {
      return nil
    }
    let bits = bytes.uint32(at: 4 + 16)
    guard bits <= 256, bits % 8 == 0 else { return nil }
    keyBits = bits == 0 ? 40 : Int(bits)
    salt = bytes.copy(Self.saltBytes, at: verifier + 4)
    encryptedVerifier = bytes.copy(16, at: verifier + 20)
    encryptedDigest = bytes.copy(min(32, bytes.count - verifier - 40), at: verifier + 40)
  }
}
