import Glibc

/// The code page of Excel 5 and 95 texts — CodePage, [MS-XLS] 2.4.52. Excel 97 texts are UTF-16, whatever it says.
struct CodePage: Sendable {
  /// The converter's name of the encoding.
  private let encoding: String

  /// Numbers without a name here are read as Western Windows text (1252).
  init(_ number: UInt16) {
    encoding =
      switch number {
      // 10008 is the Macintosh's, 20936 and 51936 are GB 2312 alone.
      case 936, 10008, 20936, 51936, 54936: "GB18030"
      case 932, 10001: "CP932"
      case 949, 10003, 51949: "CP949"
      case 950, 10002: "BIG5-HKSCS"
      case 1361: "JOHAB"
      case 874: "CP874"
      case 437, 737, 775, 850, 852, 855, 857, 858, 860...866, 869: "CP\(number)"
      case 1250...1258: "CP\(number)"
      case 1200: "UTF-16LE"
      case 65001: "UTF-8"
      case 10000, 32768: "MACINTOSH"
      case 10007: "MAC-CYRILLIC"
      case 10029: "MAC-CENTRALEUROPE"
      default: "CP1252"
      }
  }

  /// Whether it is the one that Chinese Windows wrote.
  var isChinese: Bool { encoding == CodePage.chinese.encoding }

  static let western = CodePage(1252)
  static let chinese = CodePage(936)

  /// Appends text as UTF-8; bytes that mean nothing become U+FFFD.
  func append(_ text: [UInt8], to output: inout [UInt8]) {
    if text.allSatisfy({ $0 < 0x80 }) {
      output.append(contentsOf: text)
    } else {
      output.append(contentsOf: CodePageConversion.convert(text, from: encoding))
    }
  }
}

/// The C library's converter: the one place of the .xls reader that leaves safe Swift.
private enum CodePageConversion {
  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  static func convert(_ text: [UInt8], from encoding: String) -> [UInt8] {
    guard let converter = unsafe open(encoding) else { return text.flatMap { $0 < 0x80 ? [$0] : replacement } }
    defer { unsafe iconv_close(converter) }
    var input = text
    // No encoding here needs more than four bytes of UTF-8 for one of its own, or two characters of three for two.
    var piece = [UInt8](repeating: 0, count: text.count * 4 + 16)
    var output: [UInt8] = []
    var start = 0
    while start < input.count {
      let (taken, made) = unsafe step(converter, &input, from: start, to: &piece)
      output += piece[..<made]
      start += taken
      if start < input.count {
        output += replacement
        start += 1
      }
    }
    return output
  }

  @unsafe private static func open(_ encoding: String) -> iconv_t? {
    let converter = unsafe iconv_open("UTF-8", encoding)
    // The C library answers (iconv_t)-1 for an encoding that it does not have.
    return unsafe Int(bitPattern: converter) == -1 ? nil : converter
  }

  /// Converts up to the first byte that means nothing: how many bytes were taken, and how many made. The arrays are
  /// lent, not copied: a text may mean nothing at each of its bytes (Malformed/code-page-bytes.xls).
  @unsafe private static func step(
    _ converter: iconv_t?, _ input: inout [UInt8], from start: Int, to output: inout [UInt8]
  ) -> (Int, Int) {
    let available = input.count - start
    var inputLeft = available
    var outputLeft = output.count
    unsafe input.withUnsafeMutableBytes { source in
      unsafe output.withUnsafeMutableBytes { target in
        let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: source[start...])
        var from = unsafe rest.bindMemory(to: CChar.self).baseAddress
        var to = unsafe target.bindMemory(to: CChar.self).baseAddress
        _ = unsafe iconv(converter, &from, &inputLeft, &to, &outputLeft)
      }
    }
    return (available - inputLeft, output.count - outputLeft)
  }
}
