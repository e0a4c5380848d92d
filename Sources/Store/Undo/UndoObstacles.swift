import GRDB
import Identifiers
import RosterModel

extension UndoScope {
  /// All that stands against the undo; organisations by code, then the rest.
  func obstacles() throws -> [UndoObstacle] {
    try dependents() + numbersTaken() + schoolCodesTaken() + postsWithoutPlace() + waiversNeeded()
  }

  // MARK: What hangs on organisations

  private func dependents() throws -> [UndoObstacle] {
    try Row.fetchAll(db, sql: UndoScope.dependents, arguments: ["last": lastFile]).compactMap { row in
      guard let kind = UndoObstacle.Dependents(rawValue: row["kind"]) else { return nil }
      let code: String = row["code"]
      let name: String = row["full_name"]
      let cause = UndoCause(concatenated: row["runs"])
      guard let category: String = row["category"] else {
        return .inUse(code: code, name: name, kind, count: row["number"], cause)
      }
      return .categoryForbidden(
        code: code, name: name, category: category, kind, count: row["number"], cause)
    }
  }

  private static let branches = OrganizationCategory.allCases.filter(\.isBranch).map { "'\($0.rawValue)'" }
    .joined(separator: ", ")

  /// Rows that stay, in organisations that go or become something else. Rows of the run itself that stay have the
  /// reason why they do as their run.
  private static let dependents = """
    WITH target(id, category, members, posts, organizations) AS (
      SELECT id, NULL, 1, 1, 1 FROM undo_organization WHERE is_brought AND NOT stays
      UNION ALL SELECT subject_id, old, old NOT IN (\(branches)), 0, old IN (\(branches)) FROM undo_value
      WHERE subject = 'organization' AND field = 'category' AND restores
    ),
    bound(target, category, kind, id, run) AS (
      SELECT t.id, t.category, 'members', m.person_id, ifnull(c.run, f.run_id)
      FROM target t JOIN membership m ON m.branch_id = t.id JOIN import_file f ON f.id = m.source_file
      LEFT JOIN undo_cause c ON c.subject = 'person' AND c.id = m.person_id
      WHERE t.members AND NOT (\(goes("m")))
      UNION ALL SELECT t.id, t.category, 'posts', o.person_id, ifnull(c.run, f.run_id)
      FROM target t JOIN post o ON o.organization_id = t.id JOIN import_file f ON f.id = o.source_file
      LEFT JOIN undo_cause c ON c.subject = 'person' AND c.id = o.person_id
      WHERE t.posts AND NOT (\(goes("o")))
      -- Laid down later: taking that back would need the organisation.
      UNION ALL SELECT t.id, t.category, 'posts', c.subject_id, f.run_id
      FROM change c JOIN target t ON t.id = c.organization_id JOIN import_file f ON f.id = c.file_id
      WHERE t.posts AND c.file_id > :last AND c.undone_by IS NULL AND c.source_file IS NOT NULL
      UNION ALL SELECT t.id, t.category, 'organizations', o.id, ifnull(c.run, f.run_id)
      FROM target t JOIN organization o ON o.parent_id = t.id JOIN import_file f ON f.id = o.source_file
      LEFT JOIN undo_cause c ON c.subject = 'organization' AND c.id = o.id
      WHERE t.organizations AND o.id NOT IN (SELECT id FROM undo_organization WHERE is_brought AND NOT stays)
    )
    SELECT o.code, o.full_name, b.category, b.kind, count(DISTINCT b.id) AS number, group_concat(DISTINCT b.run) AS runs
    FROM bound b JOIN organization o ON o.id = b.target
    GROUP BY b.target, b.category, b.kind ORDER BY o.code, b.kind
    """

  /// Whether a membership or a post is taken back.
  static func goes(_ alias: String) -> String {
    "\(alias).source_file IN (SELECT id FROM undo_file)"
      + " AND \(alias).person_id IN (SELECT id FROM undo_person WHERE NOT stays)"
  }

  // MARK: What others hold

  private func numbersTaken() throws -> [UndoObstacle] {
    try Row.fetchAll(db, sql: UndoScope.numbersTaken).map { row in
      .numberTaken(
        person: ResidentID.masked(row["resident_id"]), number: row["number"], holder: ResidentID.masked(row["holder"]),
        run: row["run"])
    }
  }

  private static let numbersTaken = """
    SELECT p.resident_id, v.old AS number, h.resident_id AS holder, ifnull(
      (SELECT cf.run_id FROM change c JOIN import_file cf ON cf.id = c.file_id
        WHERE c.subject = 'person' AND c.subject_id = m.person_id AND c.field = v.field AND c.undone_by IS NULL
        ORDER BY c.id DESC LIMIT 1), f.run_id) AS run
    FROM undo_value v JOIN membership m ON m.development_number = v.old AND m.person_id <> v.subject_id
    JOIN import_file f ON f.id = m.source_file
    JOIN person p ON p.id = v.subject_id JOIN person h ON h.id = m.person_id
    WHERE v.subject = 'person' AND v.field = 'developmentNumber' AND v.restores AND NOT (\(goes("m")))
      AND NOT EXISTS (SELECT 1 FROM undo_value w WHERE w.subject = 'person' AND w.field = v.field
        AND w.subject_id = m.person_id AND w.restores)
    ORDER BY v.subject_id
    """

  private func schoolCodesTaken() throws -> [UndoObstacle] {
    try Row.fetchAll(db, sql: UndoScope.schoolCodesTaken).map { row in
      .schoolCodeTaken(code: row["code"], schoolCode: row["school_code"], holder: row["holder"])
    }
  }

  private static let schoolCodesTaken = """
    SELECT o.code, v.old AS school_code, h.code AS holder
    FROM undo_value v JOIN organization h ON h.school_code = v.old AND h.id <> v.subject_id
    JOIN organization o ON o.id = v.subject_id
    WHERE v.subject = 'organization' AND v.field = 'schoolCode' AND v.restores
      AND h.id NOT IN (SELECT id FROM undo_organization WHERE is_brought AND NOT stays)
      AND NOT EXISTS (SELECT 1 FROM undo_value w WHERE w.subject = 'organization' AND w.field = v.field
        AND w.subject_id = h.id AND w.restores)
    ORDER BY o.code
    """

  private func postsWithoutPlace() throws -> [UndoObstacle] {
    let sql = """
      SELECT p.resident_id FROM (\(UndoScope.postsLaidDown)) d JOIN person p ON p.id = d.person_id
      WHERE d.organization_id NOT IN (SELECT id FROM organization) ORDER BY p.id
      """
    return try String.fetchAll(db, sql: sql).map { .organizationGone(person: ResidentID.masked($0)) }
  }
}
