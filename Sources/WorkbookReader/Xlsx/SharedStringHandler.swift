/// Reads the shared strings from libxml2's events, where the scanner does not know the part's shape.
final class SharedStringHandler: XMLHandler {
  private enum Place { case other, string, run, text }

  let limits: ReadLimits
  private(set) var table = SharedStringTable()
  private(set) var isFinished = false
  private var places: [Place] = []
  private var text = RichText()
  private var characters: [UInt8] = []

  init(limits: ReadLimits) {
    self.limits = limits
  }

  func start(_ element: XMLElement, _ attributes: XMLAttributes) {
    let place: Place =
      switch (places.last, element.isMain ? element.name : "") {
      case (.other, "si") where places.count == 1: .string
      case (.string, "r"): .run
      case (.string, "t"), (.run, "t"): .text
      default: .other
      }
    if place == .string { text.removeAll() }
    places.append(place)
  }

  func end() throws {
    switch places.popLast() {
    case .string: try table.append(text.bytes, limits: limits)
    case .text:
      text.append(characters.span)
      characters.removeAll(keepingCapacity: true)
    default: break
    }
    isFinished = places.isEmpty
  }

  func text(_ bytes: Span<UInt8>) throws {
    guard places.last == .text else { return }
    characters.append(bytes, 0..<bytes.count)
    guard characters.count + text.bytes.count <= 8 * limits.cellTextBytes else {
      throw WorkbookError.overLimit(.cellText)
    }
  }
}
