public import RosterModel

/// Something that is wrong with a workspace or its database.
public struct Problem: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case databaseMissing = "database-missing"
    case databaseUnreadable = "database-unreadable"
    case databaseEmpty = "database-empty"
    case databaseForeign = "database-foreign"
    case databaseDamaged = "database-damaged"
    case brokenReferences = "broken-references"
    case schemaIncomplete = "schema-incomplete"
    case newerSchema = "newer-schema"
    case runCutOff = "run-cut-off"
    case folderMissing = "folder-missing"
    case inTheWay = "in-the-way"
    case stuckFile = "stuck-file"
    case leftover
    case orphan
    case openToOthers = "open-to-others"
    case foreignOwner = "foreign-owner"
    case symbolicLink = "symbolic-link"
    case unreadableFolder = "unreadable-folder"
  }

  public let kind: Kind
  /// Below the workspace, `.` for the workspace itself; as given for a database alone.
  public let path: String
  /// What it is about, where kind and path do not say it.
  public let detail: LocalizedText?
  /// True after it was put right.
  public private(set) var isRepaired = false
  /// Why it could not be put right.
  public private(set) var failure: LocalizedText?
  private let repair: (@Sendable () throws -> Void)?

  init(
    _ kind: Kind, _ path: String, _ detail: LocalizedText? = nil, repair: (@Sendable () throws -> Void)? = nil
  ) {
    self.kind = kind
    self.path = path
    self.detail = detail
    self.repair = repair
  }

  public var canBeRepaired: Bool { repair != nil }

  /// The problem after the repair was tried; as it is where there is none.
  func repaired() -> Problem {
    guard let repair else { return self }
    var problem = self
    do {
      try repair()
      problem.isRepaired = true
    } catch {
      problem.failure = Explanation(describing: error).texts
    }
    return problem
  }
}

/// What the doctor found, and what was put right.
public struct Diagnosis: Sendable {
  public let problems: [Problem]
  /// A run goes on: what it is in the middle of was not looked at.
  public let isRunGoingOn: Bool
  /// The database is not to be worked with.
  public let isDatabaseDamaged: Bool

  /// Problems that were not put right.
  public var remaining: Int { problems.count { !$0.isRepaired } }
}
