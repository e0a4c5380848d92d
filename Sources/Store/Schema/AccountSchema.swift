/// The account of a secretary whom only an organisation's record names (F31(1)): name, number and mobile are known, the
/// rest comes with a form of its own.
enum AccountSchema {
  /// SQLite cannot let go of NOT NULL: the table is made anew. What refers to it goes by its name; views and its own
  /// triggers do not survive and are made again.
  static let sql = """
    DROP VIEW members;
    DROP VIEW posts;
    DROP VIEW cadres;
    CREATE TABLE person_with_accounts (
      id INTEGER PRIMARY KEY,
      resident_id TEXT NOT NULL UNIQUE CHECK (length(resident_id) = 18),
      name TEXT NOT NULL CHECK (name <> ''),
      sex TEXT NOT NULL CHECK (sex IN ('男', '女')),
      birth_date TEXT NOT NULL,
      ethnicity TEXT,
      political_status TEXT,
      education TEXT,
      in_party_organization TEXT CHECK (in_party_organization IN ('是', '否')),
      mobile TEXT,
      email TEXT,
      qq TEXT,
      wechat TEXT,
      weibo TEXT,
      remark TEXT,
      verification TEXT NOT NULL DEFAULT '未校验' CHECK (verification IN ('未校验', '校验通过', '校验不通过')),
      must_change_password INTEGER NOT NULL DEFAULT 1 CHECK (must_change_password IN (0, 1)),
      source_file INTEGER NOT NULL REFERENCES import_file(id),
      source_row INTEGER NOT NULL,
      -- 1: came in with an organisation's record, and stays that; only such a row may lack what a form requires.
      is_account INTEGER NOT NULL DEFAULT 0 CHECK (is_account IN (0, 1)),
      CHECK (is_account OR (ethnicity IS NOT NULL AND political_status IS NOT NULL AND education IS NOT NULL))
    ) STRICT;
    INSERT INTO person_with_accounts (\(columns)) SELECT \(columns) FROM person;
    DROP TABLE person;
    ALTER TABLE person_with_accounts RENAME TO person;
    \(IdentityCheckSchema.identityTrigger)
    \(ReconcilingSchema.personTrigger)
    \(Views.members(with: ", m.standing"))
    \(Views.posts)
    \(CadreSchema.view)
    """

  private static let columns = """
    id, resident_id, name, sex, birth_date, ethnicity, political_status, education, in_party_organization, mobile,
      email, qq, wechat, weibo, remark, verification, must_change_password, source_file, source_row
    """
}
