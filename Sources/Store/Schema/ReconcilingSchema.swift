/// What reconciling with full rosters needs: standings, releases, holds, and what was edited by hand.
enum ReconcilingSchema {
  static let sql = """
    ALTER TABLE membership ADD COLUMN standing TEXT NOT NULL DEFAULT '在册' CHECK (standing IN ('在册', '待核实'));
    CREATE INDEX membership_standing ON membership(branch_id) WHERE standing <> '在册';
    -- A held organisation that was let through once; no digest is good twice. Here and in hold: no references, an undo
    -- may take the organisation away.
    CREATE TABLE plan_release (
      digest TEXT PRIMARY KEY,
      organization_id INTEGER NOT NULL,
      run_id INTEGER NOT NULL REFERENCES run(id)
    ) STRICT;
    -- Organisations that a reconciliation held, and why (zh).
    CREATE TABLE hold (
      run_id INTEGER NOT NULL REFERENCES run(id),
      organization_id INTEGER NOT NULL,
      reason TEXT NOT NULL,
      PRIMARY KEY (run_id, organization_id)
    ) STRICT, WITHOUT ROWID;
    -- 1 while this program writes: what changes otherwise was edited by hand.
    CREATE TABLE writer (is_roster INTEGER NOT NULL) STRICT;
    INSERT INTO writer VALUES (0);
    -- after_file: the last file taken before the edit.
    CREATE TABLE hand_edit (
      id INTEGER PRIMARY KEY,
      person_id INTEGER NOT NULL,
      field TEXT NOT NULL,
      old TEXT,
      new TEXT,
      after_file INTEGER
    ) STRICT;
    CREATE INDEX hand_edit_person ON hand_edit(person_id);
    CREATE TRIGGER person_by_hand AFTER UPDATE ON person WHEN (SELECT is_roster FROM writer) = 0 BEGIN
      INSERT INTO hand_edit (person_id, field, old, new, after_file)
      SELECT NEW.id, 'ethnicity', OLD.ethnicity, NEW.ethnicity, (SELECT max(id) FROM import_file) WHERE OLD.ethnicity IS NOT NEW.ethnicity;
      INSERT INTO hand_edit (person_id, field, old, new, after_file)
      SELECT NEW.id, 'politicalStatus', OLD.political_status, NEW.political_status, (SELECT max(id) FROM import_file) WHERE OLD.political_status IS NOT NEW.political_status;
      INSERT INTO hand_edit (person_id, field, old, new, after_file)
      SELECT NEW.id, 'education', OLD.education, NEW.education, (SELECT max(id) FROM import_file) WHERE OLD.education IS NOT NEW.education;
      INSERT INTO hand_edit (person_id, field, old, new, after_file)
      SELECT NEW.id, 'inPartyOrganization', OLD.in_party_organization, NEW.in_party_organization, (SELECT max(id) FROM import_file) WHERE OLD.in_party_organization IS NOT NEW.in_party_organization;
      INSERT INTO hand_edit (person_id, field, old, new, after_file)
      SELECT NEW.id, 'mobile', OLD.mobile, NEW.mobile, (SELECT max(id) FROM import_file) WHERE OLD.mobile IS NOT NEW.mobile;
      INSERT INTO hand_edit (person_id, field, old, new, after_file)
      SELECT NEW.id, 'email', OLD.email, NEW.email, (SELECT max(id) FROM import_file) WHERE OLD.email IS NOT NEW.email;
      INSERT INTO hand_edit (person_id, field, old, new, after_file)
      SELECT NEW.id, 'qq', OLD.qq, NEW.qq, (SELECT max(id) FROM import_file) WHERE OLD.qq IS NOT NEW.qq;
      INSERT INTO hand_edit (person_id, field, old, new, after_file)
      SELECT NEW.id, 'wechat', OLD.wechat, NEW.wechat, (SELECT max(id) FROM import_file) WHERE OLD.wechat IS NOT NEW.wechat;
      INSERT INTO hand_edit (person_id, field, old, new, after_file)
      SELECT NEW.id, 'weibo', OLD.weibo, NEW.weibo, (SELECT max(id) FROM import_file) WHERE OLD.weibo IS NOT NEW.weibo;
      INSERT INTO hand_edit (person_id, field, old, new, after_file)
      SELECT NEW.id, 'remark', OLD.remark, NEW.remark, (SELECT max(id) FROM import_file) WHERE OLD.remark IS NOT NEW.remark;
    END;
    CREATE TRIGGER membership_by_hand AFTER UPDATE ON membership WHEN (SELECT is_roster FROM writer) = 0 BEGIN
      INSERT INTO hand_edit (person_id, field, old, new, after_file)
      SELECT NEW.person_id, 'joinDate', OLD.join_date, NEW.join_date, (SELECT max(id) FROM import_file) WHERE OLD.join_date IS NOT NEW.join_date;
      INSERT INTO hand_edit (person_id, field, old, new, after_file)
      SELECT NEW.person_id, 'developmentNumber', OLD.development_number, NEW.development_number, (SELECT max(id) FROM import_file) WHERE OLD.development_number IS NOT NEW.development_number;
    END;
    """
}
