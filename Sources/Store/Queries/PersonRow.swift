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
  init(row: FoundRow, from first: Int32) {
    self.init()
    name = row.text(first)
    residentID = row.text(first + 1).flatMap { ResidentID($0) }
    sex = row.text(first + 2).flatMap(Sex.init(rawValue:))
    ethnicity = row.text(first + 3).flatMap(Ethnicity.init(cellText:))
    politicalStatus = row.text(first + 4).flatMap(PoliticalStatus.init(rawValue:))
    education = row.text(first + 5).flatMap(Education.init(rawValue:))
    joinDate = row.text(first + 6).flatMap(PartialDate.init(iso:))
    developmentNumber = row.text(first + 7)
    inPartyOrganization = row.text(first + 8).map { $0 == YesNo.yes.rawValue }
    mobile = row.text(first + 9)
    email = row.text(first + 10)
    qq = row.text(first + 11)
    wechat = row.text(first + 12)
    weibo = row.text(first + 13)
    remark = row.text(first + 14)
    duty = row.text(first + 15).flatMap(Duty.init(rawValue:))
    isCadre = duty != nil
    dutySince = row.text(first + 16).flatMap(PartialDate.init(iso:))
    cadreNature = row.text(first + 17).flatMap(CadreNature.init(rawValue:))
  }
}
