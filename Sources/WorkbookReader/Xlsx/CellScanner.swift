/// Scans one cell at a time. c (Cell) — ECMA-376-1 18.3.1.4.
struct CellScanner {
  private var decoded: [UInt8] = []
  private var text = RichText()

  /// Takes the next cell of the row whole; false, with nothing taken but white space, at the end tag of the row.
  @inline(__always)
  mutating func scan(
    _ bytes: Span<UInt8>, _ index: inout Int, _ builder: inout RowBuilder
  ) throws(ScanStop) -> Bool {
    var next = bytes.skippingSpace(from: index)
    guard bytes.at(next) == UInt8(ascii: "<"), bytes.at(next + 1) == UInt8(ascii: "c") else {
      index = next
      guard bytes.at(next) == UInt8(ascii: "<"), bytes.at(next + 1) == UInt8(ascii: "/") else {
        throw bytes.stop(at: next + 1)
      }
      return false
    }
    next += 2
    let tag = try scanTag(bytes, &next)
    if try bytes.scanTagEnd(&next) {
      try add(&builder, tag, isFormula: false, bytes, value: nil)
    } else if bytes.at(next) == UInt8(ascii: "<") && bytes.at(next + 1) == UInt8(ascii: "v")
      && bytes.at(next + 2) == UInt8(ascii: ">")
    {
      next += 3
      try scanValue(bytes, &next, &builder, tag, isFormula: false)
    } else {
      try scanContent(bytes, &next, &builder, tag)
    }
    index = next
    return true
  }

  /// The attributes of a cell: `r`, `s`, `t` and, passed over, `cm`, `vm`, `ph`.
  @inline(__always)
  private func scanTag(_ bytes: Span<UInt8>, _ index: inout Int) throws(ScanStop) -> CellTag {
    var tag = CellTag()
    var seen: UInt8 = 0
    while let (name, value) = try bytes.scanAttribute(&index) {
      let mark: UInt8
      switch (name.count, bytes.at(name.lowerBound)) {
      case (1, UInt8(ascii: "r")):
        mark = 1
        if let reference = CellReference.parse(bytes, value) { (tag.column, tag.row) = reference }
      case (1, UInt8(ascii: "s")):
        mark = 2
        tag.style = bytes.smallInteger(value) ?? 0
      case (1, UInt8(ascii: "t")):
        mark = 4
        tag.type = CellType(bytes, value)
      case (2, let first) where first != UInt8(ascii: "x"):
        mark = first == UInt8(ascii: "c") ? 8 : first == UInt8(ascii: "v") ? 16 : 32
      default: throw .unknownShape
      }
      guard seen & mark == 0 else { throw .unknownShape }
      seen |= mark
    }
    return tag
  }

  /// A `v` after its start tag, and the end of the cell. v (Cell Value) — ECMA-376-1 18.3.1.96.
  @inline(__always)
  private mutating func scanValue(
    _ bytes: Span<UInt8>, _ index: inout Int, _ builder: inout RowBuilder, _ tag: CellTag, isFormula: Bool
  ) throws(ScanStop) {
    let value = try bytes.scanText(&index)
    try bytes.expectEnd("v", &index)
    index = bytes.skippingSpace(from: index)
    try bytes.expectEnd("c", &index)
    if value.needsDecoding {
      decoded.removeAll(keepingCapacity: true)
      try bytes.appendDecoded(value, to: &decoded)
      try add(&builder, tag, isFormula: isFormula, decoded.span, value: 0..<decoded.count)
    } else {
      try add(&builder, tag, isFormula: isFormula, bytes, value: value.range)
    }
  }

  /// The rarer contents: a formula, a value with attributes, a text of its own; each at most once and in this order.
  private mutating func scanContent(
    _ bytes: Span<UInt8>, _ index: inout Int, _ builder: inout RowBuilder, _ tag: CellTag
  ) throws(ScanStop) {
    index = bytes.skippingSpace(from: index)
    let isFormula = try scanFormula(bytes, &index)
    index = bytes.skippingSpace(from: index)
    if try bytes.skip("<is>", &index) {
      try text.scan(bytes, until: "is", &index)
      index = bytes.skippingSpace(from: index)
      try bytes.expectEnd("c", &index)
      guard tag.type == .inlineString else { throw .unknownShape }
      try addInline(&builder, tag, isFormula: isFormula)
    } else if try bytes.skip("<v", &index) {
      if try bytes.skipAttributes(&index) {
        index = bytes.skippingSpace(from: index)
        try bytes.expectEnd("c", &index)
        try add(&builder, tag, isFormula: isFormula, bytes, value: 0..<0)
      } else {
        try scanValue(bytes, &index, &builder, tag, isFormula: isFormula)
      }
    } else {
      try bytes.expectEnd("c", &index)
      try add(&builder, tag, isFormula: isFormula, bytes, value: nil)
    }
  }

  /// Steps over an `f`, if there is one. f (Formula) — ECMA-376-1 18.3.1.40.
  private func scanFormula(_ bytes: Span<UInt8>, _ index: inout Int) throws(ScanStop) -> Bool {
    guard try bytes.skip("<f", &index) else { return false }
    if try bytes.skipAttributes(&index) { return true }
    try bytes.skipText(&index)
    try bytes.expectEnd("f", &index)
    return true
  }

  @inline(__always)
  private func add(
    _ builder: inout RowBuilder, _ tag: CellTag, isFormula: Bool, _ bytes: Span<UInt8>, value: Range<Int>?
  ) throws(ScanStop) {
    do {
      try builder.add(tag, isFormula: isFormula, bytes, value: value)
    } catch {
      throw .refused(error)
    }
  }

  private func addInline(_ builder: inout RowBuilder, _ tag: CellTag, isFormula: Bool) throws(ScanStop) {
    do {
      try builder.addInline(tag, isFormula: isFormula, text.bytes.span)
    } catch {
      throw .refused(error)
    }
  }
}
