import Foundation

/// An output written beside its place and then renamed into it: nobody ever sees half a file. Data and folder are on
/// the disk before the database says that the file exists.
enum PlacedFile {
  /// `write` gets the temporary path. Throws `PipelineError.cannotWrite`; what `write` left is removed then.
  static func put(_ place: URL, _ write: (String) throws -> Void) throws {
    let folder = place.deletingLastPathComponent()
    try PrivateFile.makeFolder(folder)
    let temporary = folder.appendingPathComponent(temporaryName(for: place))
    do {
      try PrivateFile.makeFile(temporary)
      try write(temporary.path)
      try synchronise(temporary.path)
      guard unsafe rename(temporary.path, place.path) == 0 else { throw systemError(place.path) }
      try synchronise(folder.path)
    } catch {
      unsafe unlink(temporary.path)
      if let error = error as? PipelineError { throw error }
      throw PipelineError.cannotWrite(place.path, String(describing: error))
    }
  }

  /// Hidden, and always the same for a place: what a killed run left is written over by the next. A name is at most 255
  /// bytes on the file systems in use.
  private static func temporaryName(for place: URL) -> String {
    let name = ".\(place.lastPathComponent).tmp"
    return name.utf8.count <= 255 ? name : ".\(UUID().uuidString).tmp"
  }

  /// Moves a file within the workspace; copies where the two lie on different file systems.
  static func move(_ file: URL, to place: URL) throws {
    try PrivateFile.makeFolder(place.deletingLastPathComponent())
    do {
      try FileManager.default.moveItem(at: file, to: place)
    } catch {
      throw PipelineError.cannotWrite(place.path, error.localizedDescription)
    }
  }

  private static func synchronise(_ path: String) throws {
    let descriptor = unsafe open(path, O_RDONLY)
    guard descriptor >= 0 else { throw systemError(path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw systemError(path) }
  }

  private static func systemError(_ path: String) -> PipelineError {
    .cannotWrite(path, SystemError.text)
  }
}
