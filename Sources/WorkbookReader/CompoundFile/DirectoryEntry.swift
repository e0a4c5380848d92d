/// Compound File Directory Entry — [MS-CFB] 2.6.1.
struct DirectoryEntry {
  static let byteCount = 128
  /// No sibling or child: NOSTREAM.
  static let none: UInt32 = 0xFFFF_FFFF

  /// Object type — [MS-CFB] 2.6.1.
  enum Kind: UInt8 {
    case unallocated = 0
    case storage = 1
    case stream = 2
    case root = 5
  }

  /// In small letters; names differ in no other way ([MS-CFB] 2.6.4).
  let name: String
  let kind: Kind
  let leftSibling: UInt32
  let rightSibling: UInt32
  let child: UInt32
  let firstSector: UInt32
  /// In bytes. Only the low half of the field counts in version 3; no stream here is larger than that.
  let byteCount: Int

  /// The entry at an offset of the directory's bytes.
  init(_ directory: Span<UInt8>, at offset: Int) {
    let length = min(Int(directory.uint16(at: offset + 64)), 64)
    let units = stride(from: 0, to: max(0, length - 2), by: 2).map { directory.uint16(at: offset + $0) }
    name = String(decoding: units, as: UTF16.self).lowercased()
    kind = Kind(rawValue: directory.at(offset + 66)) ?? .unallocated
    leftSibling = directory.uint32(at: offset + 68)
    rightSibling = directory.uint32(at: offset + 72)
    child = directory.uint32(at: offset + 76)
    firstSector = directory.uint32(at: offset + 116)
    byteCount = Int(directory.uint32(at: offset + 120))
  }
}
