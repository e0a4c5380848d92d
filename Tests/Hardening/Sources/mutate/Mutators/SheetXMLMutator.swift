import ReaderTrial

/// Changes to the structure of the XML parts; the package is put together again with stored entries.
enum SheetXMLMutator {
  private static let values = [
    "", " ", "0", "1", "-1", "+1", "00", "1048576", "1048577", "16384", "2147483648", "4294967296",
    "99999999999999999999",
    "9223372036854775807", "1e3", "A1", "a1", "$A$1", "A0", "A1048577", "XFD1", "XFE1", "1A", "A", "AAAAAAAAAAAAAAA1",
    "s",
    "str", "inlineStr", "b", "e", "n", "d", "true", "TRUE", " 1", "1 ", "&#49;", "&lt;", "&#x41;", "preserve", "rId1",
    "xl/workbook.xml", "../../..", "/", "http://x", "A1:XFD1048576",
  ].map { Array($0.utf8) }
  private static let pieces = [
    "<c/>", "<c r=\"B1\"><v>1</v></c>", "<c t=\"s\"><v>0</v></c>", "<c t=\"s\"><v>4000000</v></c>", "<row/>", "</row>",
    "<row r=\"1\">", "<v/>", "<v>", "</v>", "<f/>", "<is><t>x</t></is>", "<t xml:space=\"preserve\"> </t>", "<r>",
    "</r>",
    "<rPh>", "</rPh>", "<!---->", "<!-- - -->", "<!-- -- -->", "<![CDATA[<x>]]>", "<?x y?>", "<?xml version=\"1.0\"?>",
    "<!DOCTYPE x>", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&a;", "&amp;", "&#0;", "&#xD800;", "&#x10FFFF;", "&#1114112;",
    "_x000D_", "_x0000_", "_xD800_", "]]>", "\u{FEFF}", "\r\n", "\r", "\t", "</sheetData>", "<sheetData>",
    "<sheetData/>",
    "</worksheet>", "<mc:AlternateContent xmlns:mc=\"m\">", "<col min=\"1\" max=\"16384\" hidden=\"1\"/>", "<x:c/>",
    "<a:b/>",
    "1e999", "-0", "1E-400", "0x10", "INF", "1 2", "长", "\u{1F600}", "\u{FFFF}", "\u{1}",
  ].map { Array($0.utf8) }
  private static let names = [
    " r=", " s=", " t=", " hidden=", " x:r=", " xmlns=", " xmlns:x=", " R=", " r =", " a=1 b=",
  ]
  .map { Array($0.utf8) }

  static func mutate(
    _ entries: [(name: String, bytes: [UInt8])], _ random: inout SeededGenerator
  ) -> [UInt8] {
    var entries = entries
    let parts = entries.indices.filter { !entries[$0].bytes.isEmpty }
    let hot = parts.filter { entries[$0].name.contains("sheet") || entries[$0].name.contains("haredStrings") }
    guard !parts.isEmpty else { return StoredPackage.pack(entries) }
    for _ in 0...random.below(2) {
      let part = random.pick(random.once(in: 3) || hot.isEmpty ? parts : hot, or: 0)
      var xml = XMLTokens(entries[part].bytes)
      for _ in 0...random.below(4) where !xml.tokens.isEmpty { change(&xml.tokens, &random) }
      entries[part].bytes = random.once(in: 40) ? utf16(xml.bytes) : xml.bytes
    }
    return StoredPackage.pack(entries)
  }

  private static func change(_ tokens: inout [[UInt8]], _ random: inout SeededGenerator) {
    let index = random.below(tokens.count)
    let end = min(tokens.count, index + 1 + random.below(12))
    switch random.below(13) {
    case 0: tokens.insert(contentsOf: tokens[index..<end], at: index)
    case 1: tokens.insert(contentsOf: tokens[index..<end], at: random.below(tokens.count))
    case 2: tokens.removeSubrange(index..<min(end, tokens.count))
    case 3: tokens.remove(at: index)
    case 4: tokens.swapAt(index, random.below(tokens.count))
    case 5...7: value(&tokens[index], &random)
    case 8: name(&tokens[index], &random)
    case 9: text(&tokens, near: index, &random)
    case 10 where random.once(in: 4): nest(&tokens, at: index, &random)
    case 11:
      let place = random.below(tokens[index].count)
      tokens[index][place] = random.pick(Array("<>&\"'/= \n:;]-?!Ax0".utf8) + [0, 0x80, 0xC0, 0xFF], or: 0)
    default: tokens.insert(random.pick(pieces, or: []), at: index)
    }
  }

  private static func value(_ tag: inout [UInt8], _ random: inout SeededGenerator) {
    guard tag.first == 0x3C, let range = XMLTokens.values(tag).randomElement(using: &random) else { return }
    let long = [UInt8](repeating: 0x41, count: random.pick([300, 40_000, 140_000], or: 300))
    tag.replaceSubrange(range, with: random.once(in: 30) ? long : random.pick(values, or: []))
  }

  private static func name(_ tag: inout [UInt8], _ random: inout SeededGenerator) {
    guard tag.first == 0x3C, let space = tag.firstIndex(of: 0x20) else { return }
    let new = random.pick(names, or: []) + Array("\"".utf8) + random.pick(values, or: []) + Array("\"".utf8)
    tag.insert(contentsOf: new, at: space)
  }

  private static func text(_ tokens: inout [[UInt8]], near index: Int, _ random: inout SeededGenerator) {
    guard let place = tokens[index...].firstIndex(where: { $0.first != 0x3C }) else { return }
    let long = [UInt8](repeating: 0x61, count: random.pick([32_768, 140_000], or: 300))
    tokens[place] =
      random.once(in: 20)
      ? long : random.once(in: 2) ? random.pick(values, or: []) : tokens[place] + random.pick(pieces, or: [])
  }

  private static func nest(_ tokens: inout [[UInt8]], at index: Int, _ random: inout SeededGenerator) {
    let depth = random.pick([10, 60, 63, 64, 65, 5_000], or: 10)
    tokens.insert(Array(String(repeating: "<x>", count: depth).utf8), at: index)
    if random.once(in: 2) {
      tokens.insert(Array(String(repeating: "</x>", count: depth).utf8), at: index + 1)
    }
  }

  private static func utf16(_ bytes: [UInt8]) -> [UInt8] {
    [0xFF, 0xFE] + String(decoding: bytes, as: UTF8.self).utf16.flatMap { [UInt8].little(Int($0), 2) }
  }
}
