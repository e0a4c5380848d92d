/// What a file without a binary signature is: some markup, plain text, or nothing known.
enum TextKind {
  /// How much of the file is looked at.
  private static let headBytes = 4_096

  static func find(in bytes: Span<UInt8>) -> FileKind {
    if bytes.matches([0xFF, 0xFE], at: 0) || bytes.matches([0xFE, 0xFF], at: 0) {
      return ofMarkup(narrowed(bytes)) ?? .text
    }
    let head = bytes.extracting(first: headBytes)
    guard looksLikeText(head) else { return .unknown }
    return ofMarkup(lowercased(head)) ?? .text
  }

  private static func ofMarkup(_ head: [UInt8]) -> FileKind? {
    let text = head.span
    // A web archive (MHTML) is what Excel writes as "single file web page".
    if text.matches(Array("mime-version:".utf8), at: 0) { return .html }
    guard text.at(text.skippingSpace(from: 0)) == UInt8(ascii: "<") else { return nil }
    if text.contains("urn:schemas-microsoft-com:office:spreadsheet") { return .xml2003 }
    for tag in ["<!doctype html", "<html", "<table", "<head", "<body", "<meta"] where text.contains(tag) {
      return .html
    }
    return text.contains("<?xml") ? .xml : nil
  }

  /// The low bytes of UTF-16 text, enough to find ASCII markup in it.
  private static func narrowed(_ bytes: Span<UInt8>) -> [UInt8] {
    let low = bytes.at(0) == 0xFF ? 2 : 3
    return stride(from: low, to: min(bytes.count, headBytes), by: 2).map { bytes.at($0).asciiLowercased }
  }

  private static func lowercased(_ head: Span<UInt8>) -> [UInt8] {
    let start = head.matches([0xEF, 0xBB, 0xBF], at: 0) ? 3 : 0
    return (start..<max(start, head.count)).map { head.at($0).asciiLowercased }
  }

  /// No control characters but those of text; bytes from 0x80 on may be any encoding (GB18030 too).
  private static func looksLikeText(_ head: Span<UInt8>) -> Bool {
    for index in 0..<head.count {
      let byte = head.at(index)
      if byte == 0x7F || (byte < 0x20 && !(0x09...0x0D).contains(byte) && byte != 0x1A) { return false }
    }
    return true
  }
}
