/// A path as a key: by its bytes. Two texts that Unicode takes for the same, `é` in one piece or in two, are two names
/// and two files.
public struct PathKey: Hashable, Sendable {
  private let bytes: [UInt8]

  public init(_ path: String) { bytes = Array(path.utf8) }

  /// By bytes, so that no locale changes it.
  public static func areInOrder(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }
}

extension String {
  /// What follows `prefix`, byte by byte the same; nil where it does not stand at the start.
  public func afterPrefix(_ prefix: String) -> String? {
    guard utf8.starts(with: prefix.utf8) else { return nil }
    return String(decoding: utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
  }
}
