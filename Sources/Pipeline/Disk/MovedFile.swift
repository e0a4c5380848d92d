import Foundation
import RosterModel

/// A taken file on its way into the Archive: private from the moment it lies there, and never there twice. A C
/// boundary: rename(2), unlink(2).
enum MovedFile {
  /// Copies and removes where the file belongs to another user, whose it would stay, and where the two places lie on
  /// different file systems. What lies at the place already is left alone; if it is a copy of the file, made by a run
  /// that was cut off before it removed the file, only that is left to do. Throws `PipelineError.cannotWrite`.
  static func move(_ file: URL, to place: URL) throws {
    try PrivateFile.makeFolder(place.deletingLastPathComponent())
    if FileFacts(place) != nil {
      guard try isCopy(place, of: file) else {
        throw PipelineError.cannotWrite(place.path, Explanation(.fileExists))
      }
      return try remove(file)
    }
    guard try closes(file) else { return try copy(file, to: place) }
    guard unsafe rename(file.path, place.path) == 0 else {
      guard errno == EXDEV else { throw Disk.error(place) }
      return try copy(file, to: place)
    }
    try Disk.synchronise(place.deletingLastPathComponent())
    try Disk.synchronise(file.deletingLastPathComponent())
  }

  /// Takes a file from the eyes of others before it moves, so that nobody finds it open in the Archive, not even when
  /// the run ends in between. False where only its owner may, who could go on changing it, and it can be copied.
  private static func closes(_ file: URL) throws -> Bool {
    do {
      try PrivateFile.close(file)
      return true
    } catch let error as PipelineError where error.isNotPermitted {
      return unsafe access(file.path, R_OK) != 0
    }
  }

  private static func copy(_ file: URL, to place: URL) throws {
    try PlacedFile.put(place) { try FileDuplicate.copy(file, to: URL(fileURLWithPath: $0)) }
    FaultPoint.copied.reach()
    try remove(file)
  }

  private static func remove(_ file: URL) throws {
    guard unsafe unlink(file.path) == 0 else { throw Disk.error(file) }
    try Disk.synchronise(file.deletingLastPathComponent())
  }

  /// Whether two files hold the same and are not one.
  static func isCopy(_ place: URL, of file: URL) throws -> Bool {
    guard let there = FileFacts(place), let here = FileFacts(file), there.kind == .file, here.kind == .file,
      there.bytes == here.bytes, !there.isSame(as: here)
    else { return false }
    return try FileDuplicate.isEqual(place, file)
  }
}

extension PipelineError {
  /// The system's refusal for want of ownership, not for a full or failing disk.
  fileprivate var isNotPermitted: Bool {
    guard case .cannotWrite(_, let reason) = self else { return false }
    return [.notPermitted, .noPermission].contains(reason.code)
  }
}

/// Bytes from file to file, read piece by piece: a file mapped into memory that somebody cuts short meanwhile would end
/// the process. A C boundary: write(2).
enum FileDuplicate {
  /// `place` is there and empty. Throws `PipelineError`.
  static func copy(_ file: URL, to place: URL) throws {
    let pieces = try FilePieces(file)
    let target = unsafe open(place.path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW)
    guard target >= 0 else { throw Disk.error(place) }
    defer { close(target) }
    while let piece = try pieces.next() { try write(piece, to: target, place) }
  }

  /// Whether both hold the same bytes. Throws `PipelineError.cannotRead`.
  static func isEqual(_ one: URL, _ other: URL) throws -> Bool {
    let (one, other) = (try FilePieces(one), try FilePieces(other))
    while let piece = try one.next() { guard try other.next() == piece else { return false } }
    return try other.next() == nil
  }

  private static func write(_ piece: [UInt8], to target: Int32, _ place: URL) throws {
    var rest = piece[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes { unsafe Foundation.write(target, $0.baseAddress, $0.count) }
      guard written >= 0 || errno == EINTR else { throw Disk.error(place) }
      rest = rest.dropFirst(max(0, written))
    }
  }
}

/// A file's bytes, a piece at a time. A C boundary: open(2).
final class FilePieces {
  private static let pieceBytes = 1 << 20
  private let file: URL
  private let descriptor: Int32

  /// Throws `PipelineError.cannotRead`.
  init(_ file: URL) throws {
    self.file = file
    descriptor = unsafe open(file.path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw PipelineError.cannotRead(file.path, SystemError.explanation) }
  }

  deinit { close(descriptor) }

  /// nil at the end. Throws `PipelineError.cannotRead`.
  func next() throws -> [UInt8]? {
    guard let piece = FileBytes.piece(of: descriptor, bytes: FilePieces.pieceBytes) else {
      throw PipelineError.cannotRead(file.path, SystemError.explanation)
    }
    return piece.isEmpty ? nil : piece
  }
}
