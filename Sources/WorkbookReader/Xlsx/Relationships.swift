/// The relationships of a part: ECMA-376-2 6.5.3.
struct Relationships {
  struct Relationship {
    let id: String
    /// The last step of the type: `worksheet`, `sharedStrings`; the same in transitional and strict files.
    let type: Substring
    /// Part name from the package root.
    let target: String
  }

  private(set) var all: [Relationship] = []
  /// Whether the package has the part at all.
  private(set) var isPresent = false

  /// Reads the relationships of a part (the package's own for ""); none if it has no such part.
  init(of part: String, in archive: ZipArchive) throws(WorkbookError) {
    guard let entry = archive.entry(named: PartName.relationships(of: part)) else { return }
    var found: [Relationship] = []
    try SmallPart.read(entry, in: archive, maximumBytes: archive.limits.smallPartBytes) { path, attributes in
      guard path.last == "Relationship", attributes["TargetMode"] != "External",
        let type = attributes["Type"], let target = attributes["Target"]
      else { return }
      let kind = type.split(separator: "/").last ?? ""
      found.append(.init(id: attributes["Id"] ?? "", type: kind, target: PartName.resolve(target, from: part)))
    }
    all = found
    isPresent = true
  }

  func first(ofType type: String) -> Relationship? {
    all.first { $0.type == type }
  }

  func withID(_ id: String) -> Relationship? {
    all.first { $0.id == id }
  }
}
