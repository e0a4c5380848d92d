import Foundation
import RosterModel
import WorkbookWriter

/// An output written in a hidden folder beside its place and then renamed into it: nobody ever sees half a file. Data and
/// folder are on the disk before the database says that the file exists.
enum PlacedFile {
  /// `write` gets a path in a folder of its own, in which it may make files as it likes. Throws
  /// `PipelineError.cannotWrite` where it is the writing that fails, and whatever else `write` throws as it is; what
  /// `write` left is removed then.
  /// `replacesDatabase`: what is there may be a database, as where a backup is written anew; nothing else replaces one.
  static func put<Result>(
    _ place: URL, replacesDatabase: Bool = false, _ write: (String) throws -> Result
  ) throws -> Result {
    if !replacesDatabase, isDatabase(place) {
      throw PipelineError.cannotWrite(place.path, Explanation(.databaseThere))
    }
    return try put(place, isDurable: true, write)
  }

  /// By how SQLite begins its files, whoever's it is.
  private static func isDatabase(_ place: URL) -> Bool {
    guard FileFacts(place)?.kind == .file else { return false }
    return FileBytes.start(of: place.path, bytes: databaseStart.count) == databaseStart
  }

  private static let databaseStart = Array("SQLite format 3\0".utf8)

  /// Many files, each as `put` does; all of them are on the disk when this returns, and not before.
  static func putAll<Item>(
    _ items: [Item], at place: (Item) -> URL, _ write: (Item, String) throws -> Void
  ) throws {
    for item in items { try put(place(item), isDurable: false) { try write(item, $0) } }
    if !items.isEmpty { Disk.synchroniseAll() }
  }

  private static func put<Result>(
    _ place: URL, isDurable: Bool, _ write: (String) throws -> Result
  ) throws -> Result {
    let folder = place.deletingLastPathComponent()
    try PrivateFile.makeFolder(folder)
    let workshop = try naming(place) { try Workshop(for: place) }
    return try withExtendedLifetime(workshop) {
      let temporary = workshop.folder.appendingPathComponent(fileName)
      try PrivateFile.makeFile(temporary)
      FaultPoint.outputBegun.reach()
      let result = try naming(place) { try write(temporary.path) }
      FaultPoint.outputWritten.reach()
      if isDurable { try Disk.synchronise(temporary) }
      guard unsafe rename(temporary.path, place.path) == 0 else { throw Disk.error(place) }
      FaultPoint.outputPlaced.reach()
      if isDurable { try Disk.synchronise(folder) }
      return result
    }
  }

  /// Only what fails in writing is about the place: a locked database, a stop, a wrong plan are not.
  private static func naming<Result>(_ place: URL, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as WriteError {
      throw PipelineError.cannotWrite(place.path, Explanation(describing: error))
    } catch let error as CocoaError {
      throw PipelineError.cannotWrite(place.path, Explanation(describing: error))
    }
  }

  /// Of an output in its workshop.
  static let fileName = "output"
}

/// What must be on the disk. A C boundary: fsync(2).
enum Disk {
  /// A file's data, or a folder's names. Throws `PipelineError.cannotWrite`.
  static func synchronise(_ url: URL) throws {
    let descriptor = unsafe open(url.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw error(url) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw error(url) }
  }

  /// Everything written so far, sync(2): cheaper than file by file when there are thousands. Linux waits for it.
  static func synchroniseAll() { sync() }

  /// The last call's error, about `url`.
  static func error(_ url: URL) -> PipelineError { .cannotWrite(url.path, SystemError.explanation) }
}
