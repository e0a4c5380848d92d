import Ciphers

/// What keyData and encryptedKey say alike — [MS-OFFCRYPTO] 2.3.4.10.
struct AgileParameters {
  let digest: DigestAlgorithm
  let keyBytes: Int
  let salt: [UInt8]
  /// Of encryptedKey only.
  let spins: Int?

  /// nil for anything but AES in chains with one of the hash functions known here.
  init?(_ attributes: [String: String]) {
    guard attributes["cipherAlgorithm"] == "AES", attributes["cipherChaining"] == "ChainingModeCBC",
      attributes["blockSize"] == "16", let bits = attributes["keyBits"].flatMap({ Int($0) }),
      [128, 192, 256].contains(bits), let salt = attributes["saltValue"].flatMap(Base64.bytes), !salt.isEmpty
    else { return nil }
    switch attributes["hashAlgorithm"] {
    case "SHA1", "SHA-1": digest = .sha1
    case "SHA256": digest = .sha256
    case "SHA384": digest = .sha384
    case "SHA512": digest = .sha512
    default: return nil
    }
    keyBytes = bits / 8
    self.salt = salt
    spins = attributes["spinCount"].flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil }
  }
}

/// The attributes of the two elements that matter, by name. The header is made by programs in one plain shape; a file that
/// has another is refused as encrypted.
struct AgileElements {
  private(set) var keyData: [String: String] = [:]
  /// The first that counts spins: that of a password and not of a certificate.
  private(set) var encryptedKey: [String: String] = [:]

  init?(_ header: Span<UInt8>) {
    var index = 0
    while index < header.count {
      defer { index += 1 }
      guard header.at(index) == UInt8(ascii: "<") else { continue }
      var next = index + 1
      guard let name = try? header.scanName(&next) else { continue }
      let isKeyData = header.extracting(name).equals("keyData")
      guard isKeyData || header.extracting(name).contains("encryptedKey") else { continue }
      guard let found = Self.attributes(header, &next) else { return nil }
      if isKeyData { keyData = found } else if encryptedKey.isEmpty, found["spinCount"] != nil { encryptedKey = found }
    }
    guard !keyData.isEmpty, !encryptedKey.isEmpty else { return nil }
  }

  private static func attributes(_ header: Span<UInt8>, _ index: inout Int) -> [String: String]? {
    var found: [String: String] = [:]
    do {
      while let (name, value) = try header.scanAttribute(&index) {
        found[header.text(name)] = header.text(value)
      }
    } catch { return nil }
    return found
  }
}

extension Span where Element == UInt8 {
  fileprivate func text(_ range: Range<Int>) -> String {
    String(decoding: range.map { at($0) }, as: UTF8.self)
  }
}
