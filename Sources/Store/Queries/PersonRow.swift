import GRDB
import Identifiers
import RosterModel

extension PersonEntry {
  /// From a row of person, membership and post joined.
  init(row: Row) {
    self.init()
    name = row["name"]
    residentID = ResidentID(row["resident_id"] as String)
    sex = (row["sex"] as String?).flatMap(Sex.init(rawValue:))
    ethnicity = (row["ethnicity"] as String?).flatMap(Ethnicity.init(cellText:))
    politicalStatus = (row["political_status"] as String?).flatMap(PoliticalStatus.init(rawValue:))
    education = (row["education"] as String?).flatMap(Education.init(rawValue:))
    joinDate = (row["join_date"] as String?).flatMap(PartialDate.init(iso:))
    developmentNumber = row["development_number"]
    inPartyOrganization = (row["in_party_organization"] as String?).map { $0 == YesNo.yes.rawValue }
    mobile = row["mobile"]
    email = row["email"]
    qq = row["qq"]
    wechat = row["wechat"]
    weibo = row["weibo"]
    remark = row["remark"]
    duty = (row["duty"] as String?).flatMap(Duty.init(rawValue:))
    isCadre = duty != nil
    dutySince = (row["since"] as String?).flatMap(PartialDate.init(iso:))
    cadreNature = (row["nature"] as String?).flatMap(CadreNature.init(rawValue:))
  }
}
