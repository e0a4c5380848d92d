/// A small part read element by element, with the names of the elements around.
final class SmallPart: XMLHandler {
  /// Called at each start tag: local names from the root to this element, then its attributes.
  typealias Visit = (_ path: [String], _ attributes: XMLAttributes) -> Void

  let limits: ReadLimits
  let isFinished = false
  private var path: [String] = []
  private let visit: Visit

  private init(limits: ReadLimits, visit: @escaping Visit) {
    self.limits = limits
    self.visit = visit
  }

  /// Reads a part to its end. Throws what the zip archive and libxml2 find wrong with it.
  static func read(
    _ entry: ZipEntry, in archive: ZipArchive, maximumBytes: Int, _ visit: @escaping Visit
  ) throws(WorkbookError) {
    let stream = try archive.stream(entry, maximumBytes: maximumBytes)
    let handler = SmallPart(limits: archive.limits, visit: visit)
    do {
      try XMLParser.parse(stream, handler: handler)
    } catch let error as WorkbookError {
      throw error
    } catch {
      throw .damaged("a part cannot be parsed")
    }
  }

  func start(_ element: XMLElement, _ attributes: XMLAttributes) {
    path.append(element.name)
    visit(path, attributes)
  }

  func end() {
    _ = path.popLast()
  }

  func text(_ bytes: Span<UInt8>) {}
}
