/// Names of files that we make.
enum FileName {
  /// What the file systems in use allow, in bytes of UTF-8.
  static let longest = 255

  /// `stem` and `ending`, the stem cut between characters where the name would be too long.
  static func fitting(_ stem: String, _ ending: String) -> String {
    var stem = stem
    while stem.utf8.count + ending.utf8.count > longest, !stem.isEmpty { stem.removeLast() }
    return stem + ending
  }
}
