/// The code page of a BIFF5 workbook that names none: Chinese where its texts look so, else Western.
///
/// A Chinese text is pairs of high bytes, nearly all of them characters of GB 2312; in a Western text high bytes stand
/// alone between letters, which no pair of GB 2312 does (Formats/patched-biff5-no-codepage-gbk.xls).
struct CodePageGuess {
  private var pairs = 0
  private var others = 0

  /// Looks at all texts of the stream.
  static func find(_ stream: Span<UInt8>) -> CodePage {
    var guess = CodePageGuess()
    var offset = 0
    while let record = Record.peek(offset, stream) {
      guess.look(at: record, stream)
      offset = record.end
    }
    return guess.pairs > guess.others ? .chinese : .western
  }

  private mutating func look(at record: Record, _ stream: Span<UInt8>) {
    let start = record.data.lowerBound
    switch record.type {
    case RecordType.label, RecordType.rString: count(from: start + 8, Int(stream.uint16(at: start + 6)), record, stream)
    case RecordType.string: count(from: start + 2, Int(stream.uint16(at: start)), record, stream)
    case RecordType.boundSheet: count(from: start + 7, Int(stream.at(start + 6)), record, stream)
    default: break
    }
  }

  /// Counts the characters of a text that are not ASCII. One cut at its end (Excel 5 cuts at 255 bytes) speaks for
  /// neither.
  private mutating func count(from start: Int, _ length: Int, _ record: Record, _ stream: Span<UInt8>) {
    let end = min(start + length, record.end)
    var index = start
    while index < end {
      let byte = stream.at(index)
      index += 1
      guard byte >= 0x80 else { continue }
      // The rows of GB 2312 that have characters, and those of both its bytes.
      if (0xA1...0xF7).contains(byte), index < end, (0xA1...0xFE).contains(stream.at(index)) {
        pairs += 1
        index += 1
      } else if index < end {
        others += 1
        // In GBK a pair all the same, whose second byte is not the first of another.
        if stream.at(index) >= 0x80 { index += 1 }
      } else if length == 1 || stream.at(index - 2) < 0x80 {
        others += 1
      }
    }
  }
}
