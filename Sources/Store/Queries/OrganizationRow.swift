import GRDB
import Identifiers
import RosterModel

extension OrganizationEntry {
  init(row: Row) {
    self.init()
    code = row["code"]
    shortName = row["short_name"]
    fullName = row["full_name"]
    category = OrganizationCategory(rawValue: row["category"])
    industry = (row["industry"] as String?).flatMap(Industry.init(rawValue:))
    province = (row["province"] as String?).flatMap(LeagueProvince.init(cellText:))
    schoolCode = row["school_code"]
    phone = row["phone"]
    email = row["email"]
    secretaryName = row["secretary_name"]
    secretaryID = (row["secretary_resident_id"] as String?).flatMap { ResidentID($0) }
    secretaryMobile = row["secretary_mobile"]
    graduation = (row["graduation"] as String?).flatMap(PartialDate.init(iso:))
  }
}
