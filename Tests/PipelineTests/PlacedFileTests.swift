import Foundation
import Store
import Testing
import WorkbookWriter

@testable import Pipeline

/// Outputs in their places, also several at once.
@Suite struct PlacedFileTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("placed-\(UUID().uuidString)")
  private var place: URL { folder.appendingPathComponent("todo.xlsx") }

  private func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }

  private func write(_ text: String, _ path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  /// Only what fails in writing is named after the place.
  @Test func foreignErrorsPass() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let locked = #expect(throws: StoreError.self) { try PlacedFile.put(place) { _ in throw StoreError.locked } }
    #expect(locked?.explanation.code == .databaseLocked)
    let stopped = #expect(throws: PipelineError.self) { try PlacedFile.put(place) { _ in throw PipelineError.stopped } }
    #expect(stopped?.explanation.code == .stopped)
    #expect(throws: CancellationError.self) { try PlacedFile.put(place) { _ in throw CancellationError() } }
    for failing in [{ (_: String) in throw WriteError.closed }, { try write("", $0 + "/below") }] {
      let error = #expect(throws: PipelineError.self) { try PlacedFile.put(place, failing) }
      #expect(error?.explanation.code == .cannotWrite)
    }
    #expect(try names() == [])
  }

  /// Two that write one output at once do not disturb each other; the last one stays.
  @Test func twoAtOnce() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let held = try PlacedFile.put(place) { path in
      try write("first", path)
      try PlacedFile.put(place) { try write("second", $0) }
      #expect(try String(contentsOf: place, encoding: .utf8) == "second")
      #expect(Workshop.isHeld(Workshop.folder(for: place)))
      return try names()
    }
    #expect(held == [".todo.xlsx.tmp", "todo.xlsx"])
    #expect(try String(contentsOf: place, encoding: .utf8) == "first")
    #expect(try names() == ["todo.xlsx"])
  }

  /// What killed runs left goes with the next; what is held stays.
  @Test func leftovers() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    for number in [1, 2, 4] {
      let left = Workshop.folder(for: place, number)
      try FileManager.default.createDirectory(at: left, withIntermediateDirectories: true)
      try write("half", left.path + "/output")
    }
    do {
      let third = try Workshop(for: place)
      #expect(third.folder.lastPathComponent == ".todo.xlsx.tmp")
      #expect(try FileManager.default.contentsOfDirectory(atPath: third.folder.path) == [])
      #expect(try names() == [".todo.xlsx.4.tmp", ".todo.xlsx.tmp"])
      #expect(!Workshop.removeIfAbandoned(third.folder))
    }
    #expect(try names() == [".todo.xlsx.4.tmp"])
    #expect(!Workshop.isHeld(Workshop.folder(for: place, 4)))
    #expect(Workshop.removeIfAbandoned(Workshop.folder(for: place, 4)))
    #expect(try names() == [])
  }
}
