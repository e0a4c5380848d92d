import Identifiers
public import RosterModel

/// The rows of a file of waivers against each other and against what is stored: WAI-103, REG-102, REG-107, and what
/// loading will do with each.
public struct WaiverRegisterCheck<Source: Register> {
  private struct Key: Hashable {
    let id: ResidentID
    let rule: FindingCode
    let document: String

    init?(_ entry: WaiverEntry) {
      guard let id = entry.residentID, let rule = entry.rule, let document = entry.document else { return nil }
      (self.id, self.rule, self.document) = (id, rule, document)
    }
  }

  private let register: Source
  private let updates: Bool
  /// What is stored of the people of the file, asked once for each.
  private var known: [ResidentID: [Key: StoredWaiver]] = [:]

  /// `updates`: differing data become an update instead of REG-107.
  public init(register: Source, updates: Bool) {
    self.register = register
    self.updates = updates
  }

  public func check(_ rows: inout [CheckedRow<WaiverEntry>]) throws {
    var asking = self
    try asking.checkAll(&rows)
  }

  private mutating func checkAll(_ rows: inout [CheckedRow<WaiverEntry>]) throws {
    let groups = Dictionary(grouping: rows.indices.filter { Key(rows[$0].entry) != nil }) { Key(rows[$0].entry) }
    for group in groups.values where group.count > 1 {
      for index in group {
        let other = group.first { $0 != index } ?? index
        rows[index].report.add(.waiverTwice, .document, .number(rows[other].report.row))
      }
    }
    for index in rows.indices { try check(&rows[index]) }
  }

  private mutating func check(_ row: inout CheckedRow<WaiverEntry>) throws {
    guard let id = row.entry.residentID, let key = Key(row.entry) else { return }
    let waivers = try waivers(for: id)
    if let name = row.entry.name, let known = try register.person(with: id, postIn: nil)?.entry.name, known != name {
      row.report.add(.registeredUnderOtherName, .name, .text(PersonName.masked(known)))
      return
    }
    guard row.isAccepted else { return }
    guard let stored = waivers[key] else {
      row.disposition = .insert
      return
    }
    let changed = row.entry.differences(from: stored.entry)
    if changed.isEmpty {
      row.disposition = .unchanged
    } else if updates {
      row.disposition = .update(id: stored.id, changed: changed)
    } else {
      row.report.add(.storedDataDiffer, changed[0], .text(changed.map(\.heading).joined(separator: "、")))
    }
  }

  private mutating func waivers(for id: ResidentID) throws -> [Key: StoredWaiver] {
    if let known = known[id] { return known }
    var waivers: [Key: StoredWaiver] = [:]
    for waiver in try register.waivers(for: id) {
      if let key = Key(waiver.entry), waivers[key] == nil { waivers[key] = waiver }
    }
    known[id] = waivers
    return waivers
  }
}
