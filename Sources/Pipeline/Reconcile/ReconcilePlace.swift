public import Foundation
public import RosterModel

/// Where the workbook of a reconciliation goes.
public enum ReconcilePlace: Sendable {
  /// Exactly there; what lies there is replaced.
  case file(URL)
  /// There, or under the next number where one lies already: each is the only record of what its run has done.
  case next(URL)

  /// Writes it; returns what was made beside it, and its place. One that says the same as the last keeps that one's
  /// place: nothing has happened between the two, or a run was cut off behind it.
  func put<Result>(_ write: (String) throws -> Result) throws -> (Result, URL) {
    switch self {
    case .file(let place): (try PlacedFile.put(place, write), place)
    case .next(let first): try put(from: first, write)
    }
  }

  private func put<Result>(from first: URL, _ write: (String) throws -> Result) throws -> (Result, URL) {
    guard let last else { return (try PlacedFile.put(first, write), first) }
    // Of a run that was killed when its workbook stood there: nobody writes that one again.
    Workshop.removeIfAbandoned(Workshop.folder(for: last))
    let free = first.numbered { FileFacts($0) == nil }
    var written: Result?
    do {
      let result = try PlacedFile.put(free) { path in
        let result = try write(path)
        written = result
        if try ReconcilePlace.holdTheSame(last, path) { throw Same() }
        return result
      }
      return (result, free)
    } catch let same as Same {
      guard let written else { throw same }
      return (written, last)
    }
  }

  /// Of those that lie there; nil when there is none.
  var last: URL? {
    switch self {
    case .file(let place): return FileFacts(place) == nil ? nil : place
    case .next(let first):
      var last: URL?
      _ = first.numbered { place in
        guard FileFacts(place) != nil else { return true }
        last = place
        return false
      }
      return last
    }
  }

  private static func holdTheSame(_ place: URL, _ path: String) throws -> Bool {
    guard let earlier = try? FileContent.read(place) else { return false }
    return FileContent.digest(of: [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))) == earlier.sha256
  }

  /// Ends the writing without a file.
  private struct Same: Error {}
}

extension Workspace {
  /// `Reports/2026-11-21/reconcile.xlsx`, `reconcile (2).xlsx` …
  public func reconcilePlace(asOf: CivilDate) -> ReconcilePlace {
    .next(reports.appendingPathComponent(asOf.iso, isDirectory: true).appendingPathComponent("reconcile.xlsx"))
  }
}
