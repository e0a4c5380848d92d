/// One entry of a zip directory.
struct ZipEntry: Sendable, Equatable {
  /// Position in the directory, 0-based.
  let index: Int
  /// As stored, for looking up after `PartName.normalized`.
  let name: String
  /// As the directory claims it, in bytes; it may lie.
  let compressedBytes: Int
  let isEncrypted: Bool
}
