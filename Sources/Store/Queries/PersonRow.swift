import GRDB
import Identifiers
import RosterModel

extension PersonEntry {
  /// Of person `p`, membership `m`, cadre_record `r` and post, in the order in which `init(row:from:)` reads them: a name
  /// looked up in each row of a large roster took a third of the time.
  static let columns = """
    p.name, p.resident_id, p.sex, p.ethnicity, p.political_status, p.education,
    ifnull(m.join_date, r.join_date), iif(m.person_id IS NULL, r.development_number, m.development_number),
    p.in_party_organization, p.mobile, p.email, p.qq, p.wechat, p.weibo, p.remark, post.duty, post.since, post.nature
    """

  /// `first`: where `columns` begin, 0-based.
  init(row: Row, from first: Int) {
    self.init()
    name = row[first]
    residentID = ResidentID(row[first + 1] as String)
    sex = (row[first + 2] as String?).flatMap(Sex.init(rawValue:))
    ethnicity = (row[first + 3] as String?).flatMap(Ethnicity.init(cellText:))
    politicalStatus = (row[first + 4] as String?).flatMap(PoliticalStatus.init(rawValue:))
    education = (row[first + 5] as String?).flatMap(Education.init(rawValue:))
    joinDate = (row[first + 6] as String?).flatMap(PartialDate.init(iso:))
    developmentNumber = row[first + 7]
    inPartyOrganization = (row[first + 8] as String?).map { $0 == YesNo.yes.rawValue }
    mobile = row[first + 9]
    email = row[first + 10]
    qq = row[first + 11]
    wechat = row[first + 12]
    weibo = row[first + 13]
    remark = row[first + 14]
    duty = (row[first + 15] as String?).flatMap(Duty.init(rawValue:))
    isCadre = duty != nil
    dutySince = (row[first + 16] as String?).flatMap(PartialDate.init(iso:))
    cadreNature = (row[first + 17] as String?).flatMap(CadreNature.init(rawValue:))
  }
}
