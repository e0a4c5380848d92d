import Foundation
import Testing

/// A folder of sources uses only folders before it, in the order that `docs/architecture.md` gives.
@Suite struct RoomTests {
  @Test(arguments: try RoomOrder.all())
  func usesOnlyWhatStandsBefore(order: RoomOrder) throws {
    let rooms = try order.rooms.map { try SourceRoom(order.folder.appendingPathComponent($0, isDirectory: true)) }
    #expect(
      try order.folders() == order.rooms.sorted(), "a folder of \(order.target) that the table lacks, or has too many")
    for (index, room) in rooms.enumerated() {
      for later in rooms[(index + 1)...] {
        let used = room.used.intersection(later.declared).subtracting(room.declared)
        #expect(used.isEmpty, "\(order.target)/\(room.name) uses \(used.sorted()) of \(later.name)")
      }
    }
  }

  @Test func everyTargetWithFoldersIsInTheTable() throws {
    let sources = RoomOrder.root.appendingPathComponent("Sources")
    let targets = try FileManager.default.contentsOfDirectory(atPath: sources.path)
      .filter { try $0 != "CSystem" && !SourceRoom.folders(in: sources.appendingPathComponent($0)).isEmpty }
    #expect(try RoomOrder.all().map(\.target).sorted() == targets.sorted())
  }

  @Test func declarationsAndUsesAreFound() {
    let text = #"""
      public struct One<T>: Two {
        struct Inner {}  // Three
        let text = "Four \"Five" + name(Six.self)
      }
      private enum Seven {}
      extension Eight { typealias Nine = Int }
      """#
    let source = SourceText(text)
    #expect(source.declared == ["One"])
    #expect(source.used == ["One", "T", "Two", "Inner", "Six", "Seven", "Eight", "Nine", "Int"])
  }
}

/// The folders of a target in their order.
struct RoomOrder: CustomTestStringConvertible {
  let target: String
  let rooms: [String]

  var testDescription: String { target }
  var folder: URL { Self.root.appendingPathComponent("Sources/\(target)", isDirectory: true) }

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  func folders() throws -> [String] { try SourceRoom.folders(in: folder).sorted() }

  /// The lines of the table under "Rooms": "| `Target` | `A`, `B` |".
  static func all() throws -> [RoomOrder] {
    let text = try String(contentsOf: root.appendingPathComponent("docs/architecture.md"), encoding: .utf8)
    let lines = text.components(separatedBy: "\n## ").first { $0.hasPrefix("Rooms\n") }?.split(separator: "\n") ?? []
    return lines.filter { $0.hasPrefix("| `") }.map { line in
      let names = line.split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
      return RoomOrder(target: names[0], rooms: Array(names.dropFirst()))
    }
  }
}

/// What the sources of a folder declare and use.
struct SourceRoom {
  let name: String
  private(set) var declared: Set<String> = []
  private(set) var used: Set<String> = []

  init(_ folder: URL) throws {
    name = folder.lastPathComponent
    let files = try #require(FileManager.default.enumerator(atPath: folder.path)).compactMap { $0 as? String }
    for file in files where file.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      let source = SourceText(text)
      declared.formUnion(source.declared)
      used.formUnion(source.used)
    }
  }

  static func folders(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: [.isDirectoryKey])
      .filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }.map(\.lastPathComponent)
  }
}

/// The words of a source that begin with a capital letter, without comments and texts.
struct SourceText {
  /// Types that other files may use.
  private(set) var declared: Set<String> = []
  private(set) var used: Set<String> = []

  private static let kinds: Set<String> = ["struct", "class", "enum", "protocol", "actor", "typealias"]

  init(_ text: String) {
    var isInLongText = false
    for line in text.split(separator: "\n") {
      if line.contains("\"\"\"") { isInLongText.toggle() }
      guard !isInLongText else { continue }
      let words = SourceText.words(Array(line.utf8))
      used.formUnion(words.filter { $0.utf8.first.map { (0x41...0x5A).contains($0) } == true })
      guard line.first != " ", !words.contains("private"), !words.contains("fileprivate"),
        let kind = words.firstIndex(where: SourceText.kinds.contains), kind + 1 < words.count,
        words.first != "extension"
      else { continue }
      declared.insert(words[kind + 1])
    }
  }

  private static func words(_ line: [UInt8]) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var isText = false
    for (index, byte) in line.enumerated() {
      if byte == UInt8(ascii: "\""), index == 0 || line[index - 1] != UInt8(ascii: "\\") { isText.toggle() }
      if !isText, byte == UInt8(ascii: "/"), index + 1 < line.count, line[index + 1] == byte { break }
      let isLetter =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x5F
      if isLetter, !isText {
        word.append(byte)
      } else if !word.isEmpty {
        words.append(String(decoding: word, as: UTF8.self))
        word = []
      }
    }
    return word.isEmpty ? words : words + [String(decoding: word, as: UTF8.self)]
  }
}
