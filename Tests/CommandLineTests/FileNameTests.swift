import Foundation
import Testing

/// Names as people and their systems make them.
@Suite struct FileNameTests {
  private static let names = [
    "有 空格.xlsx", "引'号\"`$(x).xlsx", "换\n行.xlsx", "倒\u{202E}序.xlsx", "-v.xlsx", "100%25.xlsx", "a;b&c|d.xlsx",
    "\\反斜杠\\.xlsx", String(repeating: "长", count: 83) + "x.xlsx",
  ]

  /// A workspace in a folder as badly named, with one wrong roster under all of these names.
  private func filled() throws -> TrialWorkspace {
    let place = try TrialWorkspace(in: " 工作'区\"\n%41")
    try place.register()
    let folder = place.inbox.appendingPathComponent("000.001.001")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let roster = BuiltRoster.fixtures.appendingPathComponent("Cases/contacts/Inbox/000.001.001/联系方式.xlsx")
    for name in Self.names {
      try FileManager.default.copyItem(at: roster, to: folder.appendingPathComponent(name))
    }
    return place
  }

  @Test func areTakenAndGivenBack() throws {
    #expect(Self.names.allSatisfy { $0.utf8.count <= 255 } && Self.names.last?.utf8.count == 255)
    let place = try filled()
    let result = try place.run("import")
    #expect(result.status == 1)
    #expect(place.files("Inbox").isEmpty)
    #expect(place.files("Archive").map { ($0 as NSString).lastPathComponent }.sorted() == Self.names.sorted())
    #expect(place.files("Failures").count == Self.names.count)
    #expect(!result.output.contains("换\n行") && result.output.contains("换\\n行"))
    #expect(!result.output.contains("\u{202E}"))
    // What was given back can be handed in as it is, and comes back under its name.
    let books = place.files("Failures")
    try FileManager.default.removeItem(at: place.inbox)
    try FileManager.default.moveItem(at: place.root.appendingPathComponent("Failures"), to: place.inbox)
    #expect(try place.run("import").status == 1)
    #expect(place.files("Failures") == books)
  }

  /// `GBK` names, as old archive programs leave them, cannot be opened by a name: they are refused and stay.
  @Test func thoseThatAreNoText() throws {
    let place = try TrialWorkspace.withMixedInbox()
    let bad: [UInt8] = Array(place.inbox.path.utf8) + [0x2F, 0xC3, 0xFB, 0xB5, 0xA5] + Array(".xlsx".utf8)
    let descriptor = bad.map { CChar(bitPattern: $0) }.withUnsafeBufferPointer { bytes in
      (Array(bytes) + [0]).withUnsafeBufferPointer { open($0.baseAddress!, O_WRONLY | O_CREAT, 0o600) }
    }
    try #require(descriptor >= 0)
    close(descriptor)
    let result = try place.run("import", ["--json", "-"])
    #expect(result.status == 1)
    let files = try jsonObject(Data(result.output.utf8))["files"] as? [[String: Any]] ?? []
    #expect(files.count == 5)
    let refused = files.filter { ($0["path"] as? String)?.hasSuffix("\\xC3\\xFB\\xB5\\xA5.xlsx") == true }
    let codes = (refused.first?["findings"] as? [[String: Any]])?.map { $0["code"] as? String }
    #expect(codes == ["FIL-111"])
    #expect(refused.first?["failureWorkbook"] is NSNull || refused.first?["failureWorkbook"] == nil)
    let left = try FileManager.default.contentsOfDirectory(atPath: place.inbox.path)
    #expect(left.contains { $0.hasSuffix(".xlsx") }, "it stays where it is")
  }
}
