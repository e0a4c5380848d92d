import Identifiers
public import RosterModel

/// Each row against what is stored: REG-101, REG-102, REG-107, DEV-106, and what loading will do with the row.
public struct PersonRegisterCheck<Source: Register> {
  private let register: Source
  private let form: Form
  private let updates: Bool
  /// Names of organisations behind those of their superiors: many rows may be registered in the same few.
  private var chains: [Int64: String] = [:]

  /// `updates`: differing data become an update instead of REG-107.
  public init(register: Source, form: Form, updates: Bool) {
    self.register = register
    self.form = form
    self.updates = updates
  }

  public func check(_ rows: inout [CheckedRow<PersonEntry>]) throws {
    var asking = self
    try asking.checkAll(&rows)
  }

  private mutating func checkAll(_ rows: inout [CheckedRow<PersonEntry>]) throws {
    let isEmpty = try register.hasNoPersons
    for index in rows.indices {
      if isEmpty {
        if rows[index].isAccepted { rows[index].disposition = .insert }
      } else {
        try check(&rows[index])
      }
    }
  }

  private mutating func check(_ row: inout CheckedRow<PersonEntry>) throws {
    guard let id = row.entry.residentID, let organization = row.organization else { return }
    try checkNumber(&row, id)
    guard let stored = try register.person(with: id, postIn: organization.id) else {
      if row.isAccepted { row.disposition = .insert }
      return
    }
    guard checkName(&row, stored) else { return }
    if form == .ownCadres {
      decideCadre(&row, stored)
    } else {
      try decideMember(&row, stored, organization)
    }
    if !row.isAccepted { row.disposition = nil }
  }

  private mutating func checkNumber(_ row: inout CheckedRow<PersonEntry>, _ id: ResidentID) throws {
    guard let number = row.entry.developmentNumber,
      let holder = try register.holder(ofDevelopmentNumber: number), holder.residentID != id
    else { return }
    let chain = try holder.organizationID.map { try self.chain(of: $0) } ?? ""
    row.report.add(.developmentNumberOccupied, .developmentNumber, .text(holder.residentID.masked), .text(chain))
  }

  private mutating func chain(of organization: Int64) throws -> String {
    if let known = chains[organization] { return known }
    let chain = try register.organization(id: organization).map { try register.chain(of: $0) } ?? ""
    chains[organization] = chain
    return chain
  }

  private func checkName(_ row: inout CheckedRow<PersonEntry>, _ stored: StoredPerson) -> Bool {
    guard let name = row.entry.name, let known = stored.entry.name, name != known else { return true }
    row.report.add(.registeredUnderOtherName, .name, .text(PersonName.masked(known)))
    return false
  }

  private mutating func decideMember(
    _ row: inout CheckedRow<PersonEntry>, _ stored: StoredPerson, _ branch: Organization
  ) throws {
    guard let storedBranch = stored.branchID else {
      attach(&row, stored)
      return
    }
    guard storedBranch == branch.id else {
      let chain = try chain(of: storedBranch)
      row.report.add(.registeredElsewhere, .residentID, .text(chain))
      row.elsewhere = storedBranch
      return
    }
    decide(&row, stored)
  }

  /// A cadre gets a post here wherever the membership is (F20).
  private func decideCadre(_ row: inout CheckedRow<PersonEntry>, _ stored: StoredPerson) {
    if stored.entry.duty == nil {
      attach(&row, stored)
    } else {
      decide(&row, stored)
    }
  }

  /// Personal data stated otherwise than stored are kept as they are, which is said (REG-201), or changed with
  /// `--update`; they do not keep the person from a membership or a post here.
  private func attach(_ row: inout CheckedRow<PersonEntry>, _ stored: StoredPerson) {
    var (changed, kept) = differences(row.entry, stored)
    changed.removeAll { Self.ofPost.contains($0) }
    if !updates {
      // What an account has not got yet comes with the first form (F31(1)); nothing is changed by that.
      let known = stored.entry
      let isAccount = known.ethnicity == nil || known.politicalStatus == nil || known.education == nil
      let filled = isAccount ? changed.filter(known.lacks) : []
      (changed, kept) = (filled, changed.filter { !filled.contains($0) } + kept)
    }
    reportKept(kept, &row)
    row.disposition = .attach(person: stored.id, changed: changed)
  }

  private static var ofPost: Set<Field> { [.isCadre, .duty, .dutySince, .cadreNature] }

  private func reportKept(_ kept: [Field], _ row: inout CheckedRow<PersonEntry>) {
    guard let first = kept.first else { return }
    row.report.add(.storedDataKept, first, .text(kept.map(\.heading).joined(separator: "、")))
  }

  /// What the row states otherwise than stored. 入团时间 and 发展团员编号 stand in a membership, which a cadre's form never
  /// touches, or in the cadre's own record, which it fills where there is none; who joins a branch states them anew.
  private func differences(_ entry: PersonEntry, _ stored: StoredPerson) -> (changed: [Field], kept: [Field]) {
    let changed = entry.differences(from: stored.entry)
    let ofRecord: (Field) -> Bool = { $0 == .joinDate || $0 == .developmentNumber }
    if stored.branchID != nil {
      guard form == .ownCadres else { return (changed, []) }
      return (changed.filter { !ofRecord($0) }, changed.filter(ofRecord))
    }
    return form == .ownCadres && stored.hasRecord ? (changed, []) : (changed.filter { !ofRecord($0) }, [])
  }

  private func decide(_ row: inout CheckedRow<PersonEntry>, _ stored: StoredPerson) {
    let (changed, kept) = differences(row.entry, stored)
    row.blanked = row.entry.blanks(where: stored.entry, changed: changed)
    reportKept(kept, &row)
    if changed.isEmpty {
      // Stated for the first time: the post stays as it is, the record is made.
      let isFirst = stored.branchID == nil && !stored.hasRecord && row.entry.statesRecord
      row.disposition = isFirst ? .attach(person: stored.id, changed: []) : .unchanged
    } else if updates {
      row.disposition = .update(id: stored.id, changed: changed)
    } else {
      row.report.add(.storedDataDiffer, changed[0], .text(changed.map(\.heading).joined(separator: "、")))
    }
  }
}

extension PersonEntry {
  /// Whether 入团时间 or 发展团员编号 is there.
  fileprivate var statesRecord: Bool { joinDate != nil || developmentNumber != nil }
}

extension StoredPerson {
  fileprivate var hasRecord: Bool { entry.statesRecord }
}

/// Names of other people in messages: 张*三.
enum PersonName {
  /// The first character stays, the others become stars.
  static func masked(_ name: String) -> String {
    String(name.prefix(1)) + String(repeating: "*", count: max(1, min(3, name.count - 1)))
  }
}
