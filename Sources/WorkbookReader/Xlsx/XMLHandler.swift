/// What a part's elements mean; driven by `XMLParser`.
protocol XMLHandler: AnyObject {
  /// What elements may ask for: nesting, attributes, size of a tag.
  var limits: ReadLimits { get }
  /// True as soon as the rest of the part does not matter; asked after each event.
  var isFinished: Bool { get }
  func start(_ element: XMLElement, _ attributes: XMLAttributes) throws
  func end() throws
  /// Character data, in as many pieces as it pleases libxml2; valid UTF-8.
  func text(_ bytes: Span<UInt8>) throws
}

/// The name of an element.
struct XMLElement {
  /// Without the prefix.
  let name: String
  /// Whether it is in the namespace of the root element, whichever that is: the transitional, the strict or none.
  let isMain: Bool
}

/// The attributes of a start tag, their values decoded.
struct XMLAttributes {
  private struct Entry {
    let name: String
    let isPrefixed: Bool
    let value: Range<Int>
  }

  private var entries: [Entry] = []
  private(set) var bytes: [UInt8] = []

  mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Adds an attribute. SAX2 gives `&amp;` in values as `&#38;`, for a tree builder to parse again.
  mutating func append(_ name: String, isPrefixed: Bool, _ value: Span<UInt8>) {
    let start = bytes.count
    var index = 0
    while index < value.count {
      bytes.append(value[index])
      index += value[index] == UInt8(ascii: "&") && value.matches(Array("&#38;".utf8), at: index) ? 5 : 1
    }
    entries.append(Entry(name: name, isPrefixed: isPrefixed, value: start..<bytes.count))
  }

  /// Where the value of an attribute stands in `bytes`, nil if there is none of this name.
  func range(_ name: String, isPrefixed: Bool = false) -> Range<Int>? {
    entries.first { $0.name == name && $0.isPrefixed == isPrefixed }?.value
  }

  subscript(name: String) -> String? {
    range(name).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// The value of an attribute with a prefix: `r:id`.
  subscript(prefixed name: String) -> String? {
    range(name, isPrefixed: true).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// An attribute as a small non-negative integer.
  func integer(_ name: String) -> Int? {
    range(name).flatMap { bytes.span.smallInteger(bytes.span.trimmed($0)) }
  }

  /// An xsd:boolean attribute, false if missing: ECMA-376-1 22.9.2.1 (ST_OnOff too).
  func flag(_ name: String) -> Bool {
    range(name).map { bytes.span.isTrue($0) } ?? false
  }
}

extension Span where Element == UInt8 {
  /// Whether a value is one of the spellings of true.
  func isTrue(_ range: Range<Int>) -> Bool {
    let value = extracting(trimmed(range))
    return value.equals("1") || value.equals("true") || value.equals("on") || value.equals("True")
      || value.equals("TRUE")
  }
}
