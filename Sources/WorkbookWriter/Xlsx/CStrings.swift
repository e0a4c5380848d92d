import Glibc

/// Texts as C strings for the time of one call; the library copies what it keeps.
enum CStrings {
  static func with<Result>(
    _ texts: [String?], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = unsafe texts.map { text in unsafe text.flatMap { unsafe strdup($0) } }
    defer { unsafe copies.forEach { unsafe free($0) } }
    return unsafe body(copies)
  }
}
