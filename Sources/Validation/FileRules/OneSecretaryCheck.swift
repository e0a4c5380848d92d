import Identifiers
public import RosterModel

/// One 书记 for each organisation: the old one lays the post down first (F36), in the same file or before (CAD-103).
public struct OneSecretaryCheck<Source: Register> {
  private let register: Source

  public init(register: Source) { self.register = register }

  /// After the other checks: who lays the post down in the file must be accepted with that.
  public func check(_ rows: inout [CheckedRow<PersonEntry>]) throws {
    var claims: [Int64: [Int]] = [:]
    for index in rows.indices where rows[index].entry.isCadre == true && rows[index].entry.duty == .secretary {
      if let organization = rows[index].organization { claims[organization.id, default: []].append(index) }
    }
    guard !claims.isEmpty else { return }
    let leaving = Self.leaving(rows)
    for (organization, claimants) in claims.sorted(by: { $0.key < $1.key }) {
      let holders = try register.secretaries(of: organization)
      let new = claimants.filter { index in !holders.contains { $0.residentID == rows[index].entry.residentID } }
      let staying = holders.filter { !leaving.contains(Leaving(organization, $0.residentID)) }
      mark(new, staying, &rows)
    }
  }

  /// Who holds the post no longer once the file is loaded.
  private struct Leaving: Hashable {
    let organization: Int64
    let id: ResidentID

    init(_ organization: Int64, _ id: ResidentID) { (self.organization, self.id) = (organization, id) }
  }

  private static func leaving(_ rows: [CheckedRow<PersonEntry>]) -> Set<Leaving> {
    var leaving: Set<Leaving> = []
    for row in rows where row.isAccepted && row.entry.duty != .secretary {
      guard case .update(_, let changed) = row.disposition, changed.contains(.duty) || changed.contains(.isCadre),
        let id = row.entry.residentID, let organization = row.organization
      else { continue }
      leaving.insert(Leaving(organization.id, id))
    }
    return leaving
  }

  private func mark(_ claimants: [Int], _ holders: [StoredSecretary], _ rows: inout [CheckedRow<PersonEntry>]) {
    // The same person twice is another finding's business (ROW-101). Two are enough to name: each sees one other.
    guard let first = claimants.first else { return }
    let second = claimants.first { rows[$0].entry.residentID != rows[first].entry.residentID }
    for index in claimants {
      let other = rows[index].entry.residentID != rows[first].entry.residentID ? first : second
      guard let words = holders.first?.words ?? other.map({ rows[$0].report.words(seenFrom: rows[index].report) })
      else { continue }
      rows[index].report.add(
        .secretaryAlreadyThere, .duty, .text(rows[index].organization?.shortName ?? ""), .words(words))
      rows[index].disposition = nil
    }
  }
}

extension StoredSecretary {
  fileprivate var words: LocalizedText {
    let masked = PersonName.masked(name)
    return LocalizedText(zh: "\(masked)（已登记）", en: "\(masked), who is registered")
  }
}

extension RowReport {
  fileprivate func words(seenFrom other: RowReport) -> LocalizedText {
    guard sheet != other.sheet else { return LocalizedText(zh: "本表第 \(row) 行", en: "row \(row) of this sheet") }
    return LocalizedText(zh: "工作表“\(sheet)”第 \(row) 行", en: "row \(row) of the sheet “\(sheet)”")
  }
}
