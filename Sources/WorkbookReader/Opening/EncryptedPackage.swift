/// An `.xlsx` within a compound file, encrypted — [MS-OFFCRYPTO] 2.3.4.
enum EncryptedPackage {
  /// Honest headers have some hundred bytes (standard) or two thousand (agile).
  private static let headerBytes = 64 << 10

  /// Opens the package by the built-in password. Throws `.encrypted` where that does not fit, and what the package is
  /// where it is no `.xlsx`; one that is encrypted again is refused.
  static func open(_ file: CompoundFile, limits: ReadLimits) throws(WorkbookError) -> XlsxDocument {
    let header = try stream("encryptioninfo", file, limit: headerBytes)
    guard let cipher = cipher(header.span) else { throw .encrypted }
    let package = try stream("encryptedpackage", file, limit: limits.fileBytes)
    guard let plain = plain(package, cipher) else { throw .damaged("the encrypted package is cut off") }
    switch Signature.find(in: plain.span) {
    case .zip: return try XlsxDocument(ZipArchive(plain, limits: limits))
    case .compoundFile: throw .encrypted
    default: throw FileKind.sniff(plain).refusal
    }
  }

  /// The bytes of a stream of the root.
  private static func stream(_ name: String, _ file: CompoundFile, limit: Int) throws(WorkbookError) -> [UInt8] {
    guard let entry = file.streams.first(where: { $0.name == name }), entry.byteCount <= limit else {
      throw .encrypted
    }
    let found = try file.bytes(of: entry)
    return Array(found.bytes[found.range])
  }

  /// EncryptionVersionInfo and what it stands for: agile 4.4 — 2.3.4.10, standard 2.2 to 4.2 — 2.3.4.5.
  private static func cipher(_ header: Span<UInt8>) -> (any PackageCipher)? {
    guard header.count > 12 else { return nil }
    return switch (header.uint16(at: 0), header.uint16(at: 2)) {
    case (4, 4): AgileCipher(header.extracting(8..<header.count))
    case (2...4, 2): StandardCipher(header.extracting(8..<header.count))
    default: nil
    }
  }

  /// StreamSize comes first — 2.3.4.4; it is no more than there is.
  private static func plain(_ package: [UInt8], _ cipher: any PackageCipher) -> [UInt8]? {
    guard package.count >= 8 else { return nil }
    let encrypted = package.dropFirst(8)
    let wanted = package.span.uint64(at: 0)
    let whole = encrypted.count / 16 * 16
    guard wanted <= UInt64(whole), var plain = cipher.decrypt(Array(encrypted.prefix(whole))) else { return nil }
    plain.removeLast(max(0, plain.count - Int(wanted)))
    return plain
  }
}
