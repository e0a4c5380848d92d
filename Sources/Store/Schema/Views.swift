/// The views that other tools may rely on (design section 5). Their columns are never renamed or removed.
enum Views {
  static let sql = """
    \(members(with: ""))

    \(posts)

    CREATE VIEW organizations AS
    SELECT o.code, parent.code AS parent_code, o.category, o.short_name, o.full_name, o.province, o.industry,
      o.school_code, o.phone, o.email, o.secretary_name, o.secretary_resident_id, o.secretary_mobile, o.graduation,
      f.run_id AS source_run, f.path AS source_file, o.source_row
    FROM organization o LEFT JOIN organization parent ON parent.id = o.parent_id
    JOIN import_file f ON f.id = o.source_file;

    CREATE VIEW import_files AS
    SELECT run_id AS run, path, sha256, form, organization_code, status, read_rows AS read, imported, updated,
      unchanged, failed
    FROM import_file;

    CREATE VIEW findings AS
    SELECT f.run_id AS run, f.path, g.sheet, g.row, g."column", g.code, g.severity
    FROM finding g JOIN import_file f ON f.id = g.file_id;
    """

  static let posts = """
    CREATE VIEW posts AS
    SELECT p.resident_id, o.code AS organization_code, post.duty, post.since, post.nature
    FROM post JOIN person p ON p.id = post.person_id JOIN organization o ON o.id = post.organization_id;
    """

  /// `columns`: those that later migrations have added, behind the others.
  static func members(with columns: String) -> String {
    """
    CREATE VIEW members AS
    SELECT p.resident_id, p.name, p.sex, p.birth_date, b.code AS branch_code, b.full_name AS branch_name,
      m.join_date, m.development_number, p.political_status, p.education, p.ethnicity,
      CASE WHEN EXISTS (SELECT 1 FROM post WHERE person_id = p.id) THEN '是' ELSE '否' END AS is_cadre,
      p.mobile, p.verification, f.run_id AS source_run, f.path AS source_file, m.source_row\(columns)
    FROM membership m
    JOIN person p ON p.id = m.person_id
    JOIN organization b ON b.id = m.branch_id
    JOIN import_file f ON f.id = m.source_file;
    """
  }
}
