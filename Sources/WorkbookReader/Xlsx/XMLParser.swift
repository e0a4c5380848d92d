internal import CLibXML2

/// The C boundary to libxml2's SAX2 interface. The only file of the module that calls libxml2.
///
/// No network, no DTD (a DOCTYPE ends the parse before anything in it is read), no entity but the five predefined, depth
/// capped here and everything else by libxml2's own limits (`XML_PARSE_HUGE` is never set).
enum XMLParser {
  private static let isReady: Void = xmlInitParser()

  /// Parses a part. Throws `WorkbookError` for the part and whatever the handler throws.
  static func parse(_ stream: ZipEntryStream, handler: some XMLHandler) throws {
    _ = isReady
    let run = ParserRun(stream, handler)
    try withExtendedLifetime(run) {
      let context = unsafe try makeContext(run)
      defer { unsafe xmlFreeParserCtxt(context) }
      unsafe run.context = context
      _ = unsafe xmlParseDocument(context)
      if let failure = run.failure { throw failure }
      let isWellFormed = unsafe context.pointee.wellFormed != 0
      guard run.isStopped || isWellFormed else {
        throw WorkbookError.damaged("a part is not well-formed XML")
      }
    }
  }

  private static func makeContext(_ run: ParserRun) throws(WorkbookError) -> xmlParserCtxtPtr {
    let state = unsafe Unmanaged.passUnretained(run).toOpaque()
    var callbacks = unsafe makeCallbacks()
    let created = unsafe xmlCreateIOParserCtxt(
      &callbacks, state, readInput, { _ in 0 }, state, XML_CHAR_ENCODING_NONE)
    guard let context = unsafe created else { throw run.failure as? WorkbookError ?? .damaged("a part is empty") }
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    _ = unsafe xmlCtxtUseOptions(context, Int32(options))
    // The options install libxml2's own entity reader for attributes; nothing here asks for a tree.
    unsafe context.pointee.userData = state
    return unsafe context
  }

  private static func makeCallbacks() -> xmlSAXHandler {
    var sax = unsafe xmlSAXHandler()
    unsafe sax.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe sax.internalSubset = { state, _, _, _ in unsafe ParserRun.from(state)?.refuseDoctype() }
    unsafe sax.startElementNs = { state, name, prefix, uri, _, _, count, _, attributes in
      guard let run = unsafe ParserRun.from(state), let name = unsafe name else { return }
      unsafe run.start(name, uri: uri, count: Int(count), attributes)
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

/// libxml2's way to the inflated bytes: xmlInputReadCallback.
private func readInput(
  _ state: UnsafeMutableRawPointer?, _ buffer: UnsafeMutablePointer<CChar>?, _ count: CInt
) -> CInt {
  guard let run = unsafe ParserRun.from(state) else { return -1 }
  return unsafe run.read(UnsafeMutableRawBufferPointer(start: buffer, count: max(0, Int(count))))
}

/// One parse: what the C callbacks need to reach.
@safe
private final class ParserRun {
  unowned(unsafe) let stream: ZipEntryStream
  let handler: any XMLHandler
  var context: xmlParserCtxtPtr?
  private(set) var failure: (any Error)?
  private(set) var isStopped = false
  private var depth = 0
  private var rootNamespace: UnsafePointer<xmlChar>?
  private var attributes = XMLAttributes()

  init(_ stream: ZipEntryStream, _ handler: any XMLHandler) {
    unsafe self.stream = stream
    self.handler = handler
    unsafe context = nil
    unsafe rootNamespace = nil
  }

  static func from(_ state: UnsafeMutableRawPointer?) -> ParserRun? {
    unsafe state.map { unsafe Unmanaged<ParserRun>.fromOpaque($0).takeUnretainedValue() }
  }

  func read(_ buffer: UnsafeMutableRawBufferPointer) -> CInt {
    do {
      return CInt(clamping: unsafe try stream.read(into: buffer))
    } catch {
      fail(error)
      return -1
    }
  }

  func refuseDoctype() {
    fail(WorkbookError.damaged("a part has a document type declaration"))
  }

  /// Keeps the first failure and stops.
  func fail(_ error: any Error) {
    guard !isStopped else { return }
    failure = error
    stop()
  }

  private func stop() {
    isStopped = true
    if let context = unsafe context { unsafe xmlStopParser(context) }
  }

  private func guarded(_ step: () throws -> Void) {
    guard !isStopped else { return }
    do {
      try step()
      if handler.isFinished { stop() }
    } catch {
      fail(error)
    }
  }

  func start(
    _ name: UnsafePointer<xmlChar>, uri: UnsafePointer<xmlChar>?, count: Int,
    _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    depth += 1
    // libxml2 keeps one copy of each name in a parse, so equal addresses are equal namespaces.
    if depth == 1 { unsafe rootNamespace = uri }
    let isMain = unsafe uri == rootNamespace
    guarded {
      guard depth <= handler.maximumDepth else { throw WorkbookError.overLimit(.xmlDepth) }
      unsafe collect(values, count)
      try handler.start(XMLElement(name: unsafe String(cString: name), isMain: isMain), attributes)
    }
  }

  func end() {
    depth -= 1
    guarded { try handler.end() }
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
