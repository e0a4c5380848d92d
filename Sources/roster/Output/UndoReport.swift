import Pipeline
import RosterModel
import Store

/// What an undo did, as JSON (schema 1).
struct UndoReport: Encodable {
  /// `undone`: everything taken back; `partial`: some stays; `nothing`: there was nothing; `kept`: all of it stays;
  /// `refused`: something stands against it.
  enum Status: String, Encodable {
    case undone, partial, nothing, kept, refused

    init(_ plan: UndoPlan) {
      self =
        switch (plan.isRefused, plan.counts.isZero, plan.stays.isEmpty) {
        case (true, _, _): .refused
        case (_, true, true): .nothing
        case (_, true, false): .kept
        case (_, false, true): .undone
        case (_, false, false): .partial
        }
    }
  }

  /// What an undo does or would do; all counts are zero when it is refused.
  struct Plan: Encodable {
    let status: Status
    let removed: Removed
    let restored: Restored
    let stays: [Stay]
    let obstacles: [Obstacle]
  }

  struct Removed: Encodable {
    let persons: Int
    let memberships: Int
    let posts: Int
    let organizations: Int
    let waivers: Int
  }

  struct Restored: Encodable {
    let posts: Int
    let fields: Int
  }

  struct Stay: Encodable {
    /// Masked.
    let person: String?
    let organization: String?
    /// Masked resident ID, rule and document.
    let waiver: String?
    let rows: [String]
    let fields: [String]
    let runs: [Int]
    let byHand: Bool
    let message: String
  }

  struct Obstacle: Encodable {
    let kind: String
    let organization: String?
    let person: String?
    let count: Int?
    let runs: [Int]?
    let message: String
  }

  /// Where a file of the run lies now; `lost`: no copy is left of one whose rows came in.
  struct File: Encodable {
    let path: String
    let place: String?
    let lost: Bool
    let sha256: String?

    init(_ copy: FileCopy) {
      (path, place, lost, sha256) = (copy.file.path, copy.place, copy.isLost, copy.file.sha256)
    }
  }

  let schema = 1
  /// The undo's own number; null when nothing was written.
  let run: Int?
  let undoes: Int
  let dryRun: Bool
  let undo: Plan
  let files: [File]

  init(_ outcome: UndoOutcome, _ files: [FileCopy], isDryRun: Bool, language: Language) {
    run = isDryRun ? nil : outcome.number
    undoes = outcome.undone.id
    dryRun = isDryRun
    undo = Plan(outcome.plan, language)
    self.files = files.map(File.init)
  }

  enum CodingKeys: String, CodingKey {
    case schema, run, undoes, dryRun, undo, files
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(schema, forKey: .schema)
    // A missing run is said, not left out.
    try container.encode(run, forKey: .run)
    try container.encode(undoes, forKey: .undoes)
    try container.encode(dryRun, forKey: .dryRun)
    try container.encode(undo, forKey: .undo)
    try container.encode(files, forKey: .files)
  }
}

extension UndoReport.Plan {
  init(_ plan: UndoPlan, _ language: Language) {
    let words = UndoWords(language: language)
    let counts = plan.counts
    self.init(
      status: UndoReport.Status(plan),
      removed: UndoReport.Removed(
        persons: counts.persons, memberships: counts.memberships, posts: counts.posts,
        organizations: counts.organizations, waivers: counts.waivers),
      restored: UndoReport.Restored(posts: counts.postsRestored, fields: counts.fields),
      stays: plan.stays.map { UndoReport.Stay($0, words.sentence(for: $0)) },
      obstacles: plan.obstacles.map { UndoReport.Obstacle($0, words.sentence(for: $0)) })
  }
}

extension UndoReport.Stay {
  init(_ stay: UndoStay, _ message: String) {
    var rows: [String] = []
    var person: String?
    var organization: String?
    var waiver: String?
    switch stay.subject {
    case .person(let masked): person = masked
    case .organization(let code): organization = code
    case .waiver(let document): waiver = document
    }
    if stay.isBrought { rows.append(waiver != nil ? "waiver" : person == nil ? "organization" : "person") }
    if stay.hasMembership { rows.append("membership") }
    rows += Array(repeating: "post", count: stay.posts)
    self.init(
      person: person, organization: organization, waiver: waiver, rows: rows, fields: stay.fields.map(\.key),
      runs: stay.cause.runs,
      byHand: stay.cause.isByHand, message: message)
  }
}

extension UndoReport.Obstacle {
  init(_ obstacle: UndoObstacle, _ message: String) {
    switch obstacle {
    case .inUse(let code, _, let dependents, let count, let cause):
      self.init(
        kind: dependents.rawValue, organization: code, person: nil, count: count, runs: cause.runs, message: message)
    case .categoryForbidden(let code, _, _, _, let count, let cause):
      self.init(
        kind: "category", organization: code, person: nil, count: count, runs: cause.runs, message: message)
    case .numberTaken(let person, _, _, let run):
      self.init(
        kind: "developmentNumber", organization: nil, person: person, count: nil, runs: [run], message: message)
    case .schoolCodeTaken(let code, _, _):
      self.init(kind: "schoolCode", organization: code, person: nil, count: nil, runs: nil, message: message)
    case .organizationGone(let person):
      self.init(kind: "organizationGone", organization: nil, person: person, count: nil, runs: nil, message: message)
    case .waiverNeeded(let person, _, _, let run):
      self.init(kind: "waiver", organization: nil, person: person, count: nil, runs: [run], message: message)
    case .constraint:
      self.init(kind: "constraint", organization: nil, person: nil, count: nil, runs: nil, message: message)
    }
  }
}
