/// 入团时间 and 发展团员编号 of cadres who are members of no branch: a teacher who once joined states both, and the
/// number stays hers (F15(2) speaks of 团员、团干部 alike).
enum CadreSchema {
  /// A number is unique over members and cadres. While its holder is a member it stands in the membership, and
  /// `held_number` is empty. Triggers see to that wherever a record or a member's number is changed. New members are
  /// looked at by the loader alone: a trigger would make each import a tenth slower.
  static let sql = """
    CREATE TABLE cadre_record (
      person_id INTEGER PRIMARY KEY REFERENCES person(id),
      join_date TEXT,
      development_number TEXT,
      held_number TEXT UNIQUE,
      source_file INTEGER NOT NULL REFERENCES import_file(id),
      source_row INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX cadre_record_file ON cadre_record(source_file);

    CREATE TRIGGER cadre_record_stated AFTER INSERT ON cadre_record BEGIN
      \(held(for: "NEW.person_id"))
    END;
    CREATE TRIGGER cadre_record_restated AFTER UPDATE OF development_number ON cadre_record BEGIN
      \(held(for: "NEW.person_id"))
    END;

    CREATE TRIGGER cadre_number_free AFTER UPDATE OF held_number ON cadre_record WHEN NEW.held_number IS NOT NULL
    BEGIN
      SELECT RAISE(ABORT, 'the development number belongs to a member: unique constraint')
      WHERE EXISTS (SELECT 1 FROM membership WHERE development_number = NEW.held_number);
    END;
    CREATE TRIGGER member_number_free BEFORE UPDATE OF development_number ON membership
    WHEN NEW.development_number IS NOT NULL BEGIN
      SELECT RAISE(ABORT, 'the development number belongs to a cadre: unique constraint')
      WHERE EXISTS (SELECT 1 FROM cadre_record WHERE held_number = NEW.development_number
        AND person_id <> NEW.person_id);
    END;

    -- Whose post keeps the membership of somebody of 28 or older is asked by ID (F57).
    CREATE INDEX organization_secretary ON organization(secretary_resident_id);

    \(view)
    """

  static let view = """
    CREATE VIEW cadres AS
    SELECT p.resident_id, p.name, o.code AS organization_code, o.full_name AS organization_name, post.duty, post.since,
      post.nature, ifnull(m.join_date, r.join_date) AS join_date,
      iif(m.person_id IS NULL, r.development_number, m.development_number) AS development_number,
      b.code AS branch_code, p.mobile, p.verification
    FROM post JOIN person p ON p.id = post.person_id JOIN organization o ON o.id = post.organization_id
    LEFT JOIN membership m ON m.person_id = p.id LEFT JOIN organization b ON b.id = m.branch_id
    LEFT JOIN cadre_record r ON r.person_id = p.id;
    """

  private static func held(for person: String) -> String {
    """
    UPDATE cadre_record SET held_number = iif(EXISTS (SELECT 1 FROM membership WHERE person_id = \(person)), NULL,
        development_number)
      WHERE person_id = \(person);
    """
  }
}
