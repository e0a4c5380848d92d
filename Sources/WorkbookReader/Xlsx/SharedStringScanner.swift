/// Reads the shared strings by scanning bytes. sst (Shared String Table) — ECMA-376-1 18.4.9.
struct SharedStringScanner {
  private let limits: ReadLimits
  private(set) var table = SharedStringTable()
  private var text = RichText()
  private var hasStarted = false
  private var isDone = false

  init(limits: ReadLimits) {
    self.limits = limits
  }

  /// Reads the whole part.
  mutating func read(_ stream: ZipEntryStream) throws(ScanStop) {
    var window = ByteWindow(stream)
    var index = 0
    while !isDone {
      do {
        try scan(window.storage.span.extracting(first: window.count), &index)
      } catch .needsMore {
        try window.advance(past: index)
        index = 0
      }
    }
    try window.drain()
  }

  /// Takes strings until the window or the table ends; `index` stays at the first string not taken.
  private mutating func scan(_ bytes: Span<UInt8>, _ index: inout Int) throws(ScanStop) {
    if !hasStarted {
      var next = index
      isDone = try PartStart.scan(bytes, root: "sst", &next)
      hasStarted = true
      index = next
    }
    while !isDone {
      var next = bytes.skippingSpace(from: index)
      if try bytes.skip("</", &next) {
        next -= 2
        try bytes.expectEndTag("sst", &next)
        isDone = true
      } else {
        try scanString(bytes, &next)
      }
      index = next
    }
  }

  /// si (String Item) — ECMA-376-1 18.4.8.
  private mutating func scanString(_ bytes: Span<UInt8>, _ index: inout Int) throws(ScanStop) {
    guard try bytes.skip("<si", &index) else { throw .unknownShape }
    if try bytes.skipAttributes(&index) {
      text.removeAll()
    } else {
      try text.scan(bytes, until: "si", &index)
    }
    do {
      try table.append(text.bytes, limits: limits)
    } catch {
      throw .refused(error)
    }
  }
}
