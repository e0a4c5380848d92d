import Foundation
import Testing

@testable import Pipeline

/// Which places the care of a workspace touches.
@Suite struct MaintenancePlacesTests {
  private let root = FileManager.default.temporaryDirectory.appendingPathComponent("care-\(UUID().uuidString)")

  @Test(arguments: ["", "/", "/etc/passwd", "..", "a/../b", "./a", "a/.", "a//b", "a/", "a\u{0}b"])
  func pathsThatLeadNowhere(_ path: String) {
    #expect(RecordedPlace(path, below: root) == nil)
  }

  @Test func pathsBelowTheWorkspace() throws {
    let place = try #require(RecordedPlace("Archive/2026-03-02/..x/名单.xlsx", below: root))
    #expect(place.components == ["Archive", "2026-03-02", "..x", "名单.xlsx"])
    #expect(place.url.path == root.path + "/Archive/2026-03-02/..x/名单.xlsx")
    #expect(place.folders.map(\.path) == ["", "/2026-03-02", "/2026-03-02/..x"].map { root.path + "/Archive" + $0 })
    #expect(!place.leadsThroughLink)
  }

  /// A link on the way counts, wherever it leads; the last name does not.
  @Test func links() throws {
    let real = root.appendingPathComponent("Archive/real")
    try FileManager.default.createDirectory(at: real, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: root) }
    try Data().write(to: real.appendingPathComponent("x"))
    try FileManager.default.createSymbolicLink(
      at: root.appendingPathComponent("Archive/link"), withDestinationURL: real)
    #expect(try #require(RecordedPlace("Archive/link/x", below: root)).leadsThroughLink)
    #expect(try !#require(RecordedPlace("Archive/real/x", below: root)).leadsThroughLink)
    #expect(try !#require(RecordedPlace("Archive/link", below: root)).leadsThroughLink)
    let walk = FolderWalk(root.appendingPathComponent("Archive"), path: "Archive")
    #expect(walk.entries.map(\.path) == ["Archive/link", "Archive/real", "Archive/real/x"])
    #expect(walk.entries.map(\.facts.kind) == [.link, .folder, .file])
    #expect(walk.unreadable.isEmpty)
    #expect(FolderWalk(root.appendingPathComponent("Archive/link"), path: "x").entries.isEmpty)
  }

  /// What is at the place itself is removed, never what a link leads to.
  @Test func removing() throws {
    let folder = root.appendingPathComponent("folder"), file = folder.appendingPathComponent("x")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: root) }
    try Data().write(to: file)
    let link = root.appendingPathComponent("link")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
    #expect(try FileSystem.removeFile(link))
    #expect(FileFacts(link) == nil && FileFacts(file)?.kind == .file)
    #expect(try !FileSystem.removeEmptyFolder(folder))
    #expect(throws: PipelineError.self) { try FileSystem.removeFile(folder) }
    #expect(try FileSystem.removeFile(file))
    #expect(try !FileSystem.removeFile(file))
    #expect(try FileSystem.removeEmptyFolder(folder))
    #expect(try !FileSystem.removeEmptyFolder(folder))
  }

  @Test(arguments: [
    (".名单-导入失败.xlsx.tmp", true), (".0E984725-C51C-4BF4-9960-E1C80E27ABA0.tmp", true), (".x.tmp", true),
    (".tmp", false), ("..tmp", false), ("x.tmp", false), (".x.tmp2", false), (".x", false),
  ])
  func temporaryNames(_ name: String, _ isTemporary: Bool) {
    #expect(Leftovers.isTemporary(name) == isTemporary)
  }

  /// The doctor recognises what a write that never ended leaves, also for a name that is nearly too long.
  @Test(arguments: ["名单.xlsx", String(repeating: "x", count: 250) + ".txt"])
  func temporaryFilesOfPlacedFiles(_ name: String) throws {
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: root) }
    var seen: [String] = []
    try PlacedFile.put(root.appendingPathComponent(name)) { path in
      seen.append(URL(fileURLWithPath: path).deletingLastPathComponent().lastPathComponent)
    }
    #expect(seen.count == 1)
    #expect(seen.allSatisfy(Leftovers.isTemporary))
  }
}
