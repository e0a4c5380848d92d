internal import CLibXML2

/// The C boundary to libxml2's SAX2 interface. The only file of the module that calls libxml2.
///
/// No network, no DTD (a DOCTYPE ends the parse), no entity but the five predefined (libxml2 is told of no others), depth
/// capped here and everything else by libxml2's own limits (`XML_PARSE_HUGE` is never set).
enum XMLParser {
  private static let isReady: Void = xmlInitParser()

  /// Small parts are a few kilobytes; a larger chunk would cost more to clear than they take to parse.
  fileprivate static let chunkBytes = 16 << 10

  /// Parses a part. Throws `WorkbookError` for the part and whatever the handler throws.
  ///
  /// Chunks are pushed and a parse ends by pushing no more: xmlStopParser from inside a callback left libxml2 2.9.14
  /// with freed input (Malformed/bomb.xlsx, checksum.xlsx).
  static func parse(_ stream: ZipEntryStream, handler: some XMLHandler) throws {
    _ = isReady
    roster_xml_silence_thread()
    let run = ParserRun(handler)
    try withExtendedLifetime(run) {
      let context = unsafe try makeContext(run)
      defer { unsafe xmlFreeParserCtxt(context) }
      try unsafe push(stream, into: context, run)
      if let failure = run.failure { throw failure }
      let isWellFormed = unsafe context.pointee.wellFormed != 0
      // A broken encoding can end a parse without an error (Malformed/utf16-surrogate.xlsx), but not with its root closed.
      guard run.isStopped || (isWellFormed && run.isRootClosed) else {
        throw WorkbookError.damaged("a part is not well-formed XML")
      }
    }
  }

  private static func push(
    _ stream: ZipEntryStream, into context: xmlParserCtxtPtr, _ run: ParserRun
  ) throws(WorkbookError) {
    var chunk = [UInt8](repeating: 0, count: chunkBytes)
    var count = 0
    repeat {
      count = try stream.read(into: &chunk, at: 0)
      unsafe chunk.withUnsafeBytes { memory in
        let bytes = unsafe memory.baseAddress?.assumingMemoryBound(to: CChar.self)
        _ = unsafe xmlParseChunk(context, bytes, CInt(clamping: count), count == 0 ? 1 : 0)
      }
      unsafe run.look(at: context)
    } while count > 0 && !run.isStopped
  }

  private static func makeContext(_ run: ParserRun) throws(WorkbookError) -> xmlParserCtxtPtr {
    var callbacks = unsafe makeCallbacks()
    let state = unsafe Unmanaged.passUnretained(run).toOpaque()
    guard let context = unsafe xmlCreatePushParserCtxt(&callbacks, state, nil, 0, nil) else {
      throw .damaged("no memory for the XML parser")
    }
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    _ = unsafe xmlCtxtUseOptions(context, CInt(options))
    return unsafe context
  }

  private static func makeCallbacks() -> xmlSAXHandler {
    var sax = unsafe xmlSAXHandler()
    unsafe sax.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe sax.internalSubset = { state, _, _, _ in unsafe ParserRun.from(state)?.refuseDoctype() }
    unsafe sax.startElementNs = { state, name, prefix, uri, namespaces, _, count, _, attributes in
      guard let run = unsafe ParserRun.from(state), let name = unsafe name else { return }
      unsafe run.start(name, uri: uri, namespaces: Int(namespaces), count: Int(count), attributes)
    }
    unsafe sax.endElementNs = { state, _, _, _ in unsafe ParserRun.from(state)?.end() }
    unsafe sax.characters = { state, text, count in unsafe ParserRun.from(state)?.text(text, count) }
    unsafe sax.ignorableWhitespace = { state, text, count in unsafe ParserRun.from(state)?.text(text, count) }
    unsafe sax.cdataBlock = { state, text, count in unsafe ParserRun.from(state)?.text(text, count) }
    unsafe sax.serror = { state, error in
      if let level = unsafe error?.pointee.level, level == XML_ERR_FATAL {
        unsafe ParserRun.from(state)?.fail(WorkbookError.damaged("a part is not well-formed XML"))
      }
    }
    return unsafe sax
  }
}

/// One parse: what the C callbacks need to reach.
@safe
private final class ParserRun {
  let handler: any XMLHandler
  private(set) var failure: (any Error)?
  private(set) var isStopped = false
  private var depth = 0
  /// Declared by the elements around, outermost first.
  private var namespaces: [Int] = []
  private var namespacesInScope = 0
  private(set) var isRootClosed = false
  private var rootNamespace: UnsafePointer<xmlChar>?
  private var attributes = XMLAttributes()

  init(_ handler: any XMLHandler) {
    self.handler = handler
    unsafe rootNamespace = nil
  }

  static func from(_ state: UnsafeMutableRawPointer?) -> ParserRun? {
    unsafe state.map { unsafe Unmanaged<ParserRun>.fromOpaque($0).takeUnretainedValue() }
  }

  func refuseDoctype() {
    fail(WorkbookError.damaged("a part has a document type declaration"))
  }

  /// Keeps the first failure; nothing after it is looked at.
  func fail(_ error: any Error) {
    guard !isStopped else { return }
    failure = error
    isStopped = true
  }

  /// A tag is parsed when its end has come, and its attributes are compared with each other before anybody hears of
  /// them: so what waits is looked at.
  func look(at context: xmlParserCtxtPtr) {
    guard let input = unsafe context.pointee.input, let start = unsafe input.pointee.cur,
      let end = unsafe input.pointee.end, unsafe end - start > XMLParser.chunkBytes
    else { return }
    guarded {
      let buffer = unsafe UnsafeBufferPointer(start: start, count: end - start)
      try unsafe PendingTag.check(Span(_unsafeElements: buffer), handler.limits)
    }
  }

  private func guarded(_ step: () throws -> Void) {
    guard !isStopped else { return }
    do {
      try step()
      isStopped = handler.isFinished
    } catch {
      fail(error)
    }
  }

  func start(
    _ name: UnsafePointer<xmlChar>, uri: UnsafePointer<xmlChar>?, namespaces declared: Int, count: Int,
    _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    depth += 1
    // libxml2 keeps one copy of each name in a parse, so equal addresses are equal namespaces.
    if depth == 1 { unsafe rootNamespace = uri }
    let isMain = unsafe uri == rootNamespace
    guarded {
      guard depth <= handler.limits.xmlDepth else { throw WorkbookError.overLimit(.xmlDepth) }
      namespaces.append(declared)
      namespacesInScope += declared
      guard max(count, namespacesInScope) <= handler.limits.attributes else {
        throw WorkbookError.overLimit(.attributes)
      }
      unsafe collect(values, count)
      try handler.start(XMLElement(name: unsafe String(cString: name), isMain: isMain), attributes)
    }
  }

  func end() {
    depth -= 1
    isRootClosed = depth == 0
    guarded {
      namespacesInScope -= namespaces.popLast() ?? 0
      try handler.end()
    }
  }

  func text(_ bytes: UnsafePointer<xmlChar>?, _ count: CInt) {
    guard let bytes = unsafe bytes, count > 0 else { return }
    guarded {
      let buffer = unsafe UnsafeBufferPointer(start: bytes, count: Int(count))
      try unsafe handler.text(Span(_unsafeElements: buffer))
    }
  }

  /// Attributes come as five pointers each: local name, prefix, namespace, start and end of the value.
  private func collect(_ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int) {
    attributes.removeAll()
    guard let values = unsafe values else { return }
    for index in 0..<max(0, count) {
      let part = unsafe values + index * 5
      guard let name = unsafe part[0], let start = unsafe part[3], let end = unsafe part[4] else { continue }
      let value = unsafe UnsafeBufferPointer(start: start, count: max(0, end - start))
      unsafe attributes.append(String(cString: name), isPrefixed: part[1] != nil, Span(_unsafeElements: value))
    }
  }
}
