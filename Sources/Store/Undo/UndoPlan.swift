import GRDB

/// What taking a run back takes away and puts back.
public struct UndoCounts: Sendable, Equatable {
  /// Rows the run brought in.
  public var persons = 0
  public var memberships = 0
  public var posts = 0
  public var organizations = 0
  public var waivers = 0
  /// Posts the run laid down, held again.
  public var postsRestored = 0
  /// Fields of rows that stay, set to what they were before the run.
  public var fields = 0

  public init() {}

  public var isZero: Bool { self == UndoCounts() }
}

/// What taking a run back does, or would do.
public struct UndoPlan: Sendable {
  /// All zero when the undo is refused.
  public let counts: UndoCounts
  /// What is left as it is, and why.
  public let stays: [UndoStay]
  /// Why nothing at all is taken back; empty when something can be.
  public let obstacles: [UndoObstacle]

  init(counts: UndoCounts, stays: [UndoStay], obstacles: [UndoObstacle]) {
    self.counts = obstacles.isEmpty ? counts : UndoCounts()
    self.stays = stays
    self.obstacles = obstacles
  }

  init(_ scope: UndoScope) throws {
    self.init(counts: try scope.counts(), stays: try scope.stays(), obstacles: try scope.obstacles())
  }

  public var isRefused: Bool { !obstacles.isEmpty }

  /// Whether the run has left nothing that is to be taken back.
  public var isEmpty: Bool { obstacles.isEmpty && stays.isEmpty && counts.isZero }
}

extension UndoScope {
  func counts() throws -> UndoCounts {
    var counts = UndoCounts()
    counts.persons = try count("undo_person WHERE is_brought AND NOT stays")
    counts.memberships = try count("membership m WHERE \(UndoScope.goes("m"))")
    counts.posts = try count("post o WHERE \(UndoScope.goes("o"))")
    counts.organizations = try count("undo_organization WHERE is_brought AND NOT stays")
    counts.waivers = try count("(\(UndoScope.goingWaivers))")
    counts.postsRestored = try count("(\(UndoScope.postsLaidDown))")
    counts.fields = try count("undo_value WHERE restores") + recordFields()
    return counts
  }

  /// 入团时间 and 发展团员编号 first stated by the run, of cadres who were there before.
  private func recordFields() throws -> Int {
    try Int.fetchOne(
      db,
      sql: """
        SELECT sum((r.join_date IS NOT NULL) + (r.development_number IS NOT NULL)) FROM cadre_record r
        WHERE \(UndoScope.goes("r")) AND r.person_id IN (SELECT id FROM undo_person WHERE NOT is_brought)
        """) ?? 0
  }

  private func count(_ rows: String) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM \(rows)") ?? 0
  }
}
