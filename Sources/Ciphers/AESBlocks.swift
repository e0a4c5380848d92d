import Crypto
import CryptoExtras

/// AES on whole blocks, nothing added or taken away at the end.
public enum AESBlocks {
  /// Bytes of a block, and of an initialization vector.
  public static let blockBytes = 16

  /// Decrypts by cipher block chaining. nil where the bytes are not whole blocks, the key has none of AES's lengths or
  /// the vector is no block.
  public static func decryptCBC(_ bytes: [UInt8], key: [UInt8], vector: [UInt8]) -> [UInt8]? {
    guard !bytes.isEmpty, bytes.count % blockBytes == 0, vector.count == blockBytes, [16, 24, 32].contains(key.count)
    else { return nil }
    guard let vector = try? AES._CBC.IV(ivBytes: vector) else { return nil }
    let plain = try? AES._CBC.decrypt(bytes, using: SymmetricKey(data: key), iv: vector, noPadding: true)
    return plain.map { Array($0) }
  }

  /// Decrypts each block by itself. nil where `decryptCBC` is.
  public static func decryptECB(_ bytes: [UInt8], key: [UInt8]) -> [UInt8]? {
    let vector = [UInt8](repeating: 0, count: blockBytes)
    guard var plain = decryptCBC(bytes, key: key, vector: vector), plain.count == bytes.count else { return nil }
    // Chaining has added the block before.
    for index in plain.indices.dropFirst(blockBytes) { plain[index] ^= bytes[index - blockBytes] }
    return plain
  }
}
