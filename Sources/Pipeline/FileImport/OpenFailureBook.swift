import Forms
import Foundation
import Identifiers
import RosterModel
import Store
import Validation
import WorkbookReader

/// A failure workbook that lies where another is to go: it is only replaced when nobody has anything left to do in it.
struct OpenFailureBook {
  let place: URL
  private let sha256: String?
  private let record: WrittenFailureWorkbook?

  /// nil when nothing lies there.
  init?(_ place: URL, displayedAs display: String, _ session: StoreSession) throws {
    guard FileFacts(place) != nil else { return nil }
    self.place = place
    sha256 = (try? FileContent.read(place))?.sha256
    record = try session.failureWorkbook(at: display)
  }

  /// Whether its rows are settled: handed in again, or given back anew by the same file, or named by a file that came
  /// later. `supersedes`: whether the new file names all the rows of a workbook.
  func isSettled(
    by input: String?, isReturned: Bool, _ session: StoreSession, supersedes: (URL) -> Bool
  ) throws -> Bool {
    guard let sha256, !isBeingEdited else { return false }
    if sha256 == input { return true }
    if try session.wasTaken(sha256: sha256) { return true }
    // Somebody has changed it since it was written: her corrections stand nowhere else.
    guard let record, record.written == sha256 else { return false }
    return isReturned || (record.input != nil && record.input == input) || supersedes(place)
  }

  /// What a run that was cut off has put there already.
  func isSame(as book: PlacedFailureBook) -> Bool {
    guard let sha256, let digest = try? book.digest() else { return false }
    return sha256 == digest
  }

  /// Excel, WPS and LibreOffice leave a mark beside a workbook that is open.
  private var isBeingEdited: Bool {
    let (folder, name) = (place.deletingLastPathComponent(), place.lastPathComponent)
    return ["~$" + name, ".~" + name, ".~lock." + name + "#"].contains {
      FileFacts(folder.appendingPathComponent($0)) != nil
    }
  }
}

/// The rows of a file, to be found again in a failure workbook.
struct RowsOfFile<Decoder: EntryDecoder> where Decoder.Entry: NamedEntry {
  private let decoder: Decoder
  private let form: Form
  private let names: Set<String>

  init(_ entries: some Sequence<Decoder.Entry>, _ decoder: Decoder, _ form: Form) {
    self.decoder = decoder
    self.form = form
    names = entries.reduce(into: []) { $0.formUnion($1.names) }
  }

  /// Whether every row of a failure workbook is among them.
  func nameEveryRow(of place: URL) -> Bool {
    guard let bytes = try? FileContent.read(place).bytes, let workbook = try? Workbook.open(bytes),
      let recognition = try? FormRecognition.recognise(workbook), recognition.form == form
    else { return false }
    do {
      var areHeld = true
      for layout in recognition.layouts where areHeld {
        try workbook.readRows(of: layout.sheet) { batch in
          areHeld = EntryStream.decode(batch, layout: layout, decoder: decoder).allSatisfy { row in
            row.entry.names.first.map(names.contains) ?? false
          }
          return areHeld
        }
      }
      return areHeld
    } catch {
      return false
    }
  }
}

/// An entry that can be found again in another file: by its surest name first.
protocol NamedEntry {
  var names: [String] { get }
}

extension PersonEntry: NamedEntry {
  var names: [String] {
    guard let id = residentID, CheckDigit.isValid(Array(id.text.utf8).span) else { return [name].compactMap { $0 } }
    return [id.text, name].compactMap { $0 }
  }
}

extension OrganizationEntry: NamedEntry {
  var names: [String] { shortName.map { [NameKey.of($0) + "\n" + NameKey.of(superior ?? "")] } ?? [] }
}

extension WaiverEntry: NamedEntry {
  var names: [String] {
    [name, rule?.rawValue, document].compactMap { $0 }.count == 3
      ? ["\(name ?? "")\n\(rule?.rawValue ?? "")\n\(document ?? "")"] : []
  }
}
