/// Plain or rich text, the content of `si` and `is`: CT_Rst — ECMA-376-1 18.4.8, 18.3.1.53.
struct RichText {
  /// The text of all runs, decoded; phonetic runs are no part of it.
  private(set) var bytes: [UInt8] = []
  private var decoded: [UInt8] = []

  /// Scans the content up to and with the end tag of `name`.
  mutating func scan(_ source: Span<UInt8>, until name: String, _ index: inout Int) throws(ScanStop) {
    bytes.removeAll(keepingCapacity: true)
    while true {
      index = source.skippingSpace(from: index)
      if source.at(index) == UInt8(ascii: "<") && source.at(index + 1) == UInt8(ascii: "/") { break }
      try scanChild(source, &index)
    }
    try source.expectEndTag(name, &index)
  }

  /// Appends one `t` that libxml2 read.
  mutating func append(_ text: Span<UInt8>) {
    EscapedText.append(text, to: &bytes)
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func scanChild(_ source: Span<UInt8>, _ index: inout Int) throws(ScanStop) {
    var inner = index
    try source.expect("<", &inner)
    let name = try source.scanName(&inner)
    let tag = source.extracting(name)
    if tag.equals("t") {
      index = inner
      try scanText(source, &index)
    } else if tag.equals("r") {
      index = inner
      try scanRun(source, &index)
    } else if tag.equals("rPh") || tag.equals("phoneticPr") {
      try source.skipElement(&index)
    } else {
      throw .unknownShape
    }
  }

  /// A run after its name. r (Rich Text Run) — ECMA-376-1 18.4.4.
  private mutating func scanRun(_ source: Span<UInt8>, _ index: inout Int) throws(ScanStop) {
    if try source.skipAttributes(&index) { return }
    while true {
      index = source.skippingSpace(from: index)
      var inner = index
      try source.expect("<", &inner)
      if source.at(inner) == UInt8(ascii: "/") { break }
      let name = try source.scanName(&inner)
      if source.extracting(name).equals("t") {
        index = inner
        try scanText(source, &index)
      } else if source.extracting(name).equals("rPr") {
        try source.skipElement(&index)
      } else {
        throw .unknownShape
      }
    }
    try source.expectEnd("r", &index)
  }

  /// A `t` after its name. t (Text) — ECMA-376-1 18.4.12. White space counts whatever `xml:space` says.
  private mutating func scanText(_ source: Span<UInt8>, _ index: inout Int) throws(ScanStop) {
    if try source.skipAttributes(&index) { return }
    let text = try source.scanText(&index)
    try source.expectEnd("t", &index)
    if text.needsDecoding {
      decoded.removeAll(keepingCapacity: true)
      try source.appendDecoded(text, to: &decoded)
      let characters = decoded
      EscapedText.append(characters.span, to: &bytes)
    } else {
      EscapedText.append(source.extracting(text.range), to: &bytes)
    }
  }
}
