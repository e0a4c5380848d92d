import Foundation
import RosterModel
import Testing

@testable import Pipeline

/// Names that stand in each other's way, in the Inbox or among what runs have left.
@Suite struct OutputPlacesTests {
  /// A folder called like the failure workbook of the file beside it, and the other way round.
  @Test(arguments: [("甲.xlsx", "甲-导入失败.xlsx/乙.xlsx"), ("丙.xlsx", "丙-导入失败.xlsx/甲.xlsx")])
  func aFolderCalledLikeAFailureWorkbook(file: String, below: String) throws {
    let folder = try #require(CaseFolder.all.first { $0.testDescription == "contacts" })
    let place = try CaseWorkspace(folder)
    let inbox = place.url("Inbox/000.001.001")
    for path in [file, below] {
      let target = inbox.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      let source = folder.inbox(1).appendingPathComponent("000.001.001/联系方式.xlsx")
      try FileManager.default.copyItem(at: source, to: target)
    }
    let files = try place.importInbox(try CaseFolder.plainOptions()).files
    #expect(files.count == 2)
    for book in files.compactMap(\.failureWorkbook) {
      #expect(FileManager.default.fileExists(atPath: place.url(book).path), "\(book)")
    }
    #expect(Set(files.compactMap(\.failureWorkbook)).count == 2)
    #expect(files.compactMap(\.archived).allSatisfy { FileManager.default.fileExists(atPath: place.url($0).path) })
  }

  /// The Archive of a day has a file where the next file needs a folder.
  @Test func aFolderCalledLikeAFileInTheArchive() throws {
    let folder = try #require(CaseFolder.all.first { $0.testDescription == "contacts" })
    let place = try CaseWorkspace(folder)
    let source = folder.inbox(1).appendingPathComponent("000.001.001/联系方式.xlsx")
    var archived: [String] = []
    for path in ["000.001.001/甲.xlsx", "000.001.001/甲.xlsx/乙.xlsx"] {
      let target = place.url("Inbox/" + path)
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: source, to: target)
      archived += try place.importInbox(try CaseFolder.plainOptions()).files.compactMap(\.archived)
    }
    #expect(archived == ["Archive/2026-03-02/000.001.001/甲.xlsx", "Archive/2026-03-02/000.001.001/甲 (2).xlsx/乙.xlsx"])
  }
}
