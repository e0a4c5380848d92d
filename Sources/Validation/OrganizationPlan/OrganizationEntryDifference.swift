import RosterModel

extension OrganizationEntry {
  /// Fields this entry states otherwise than `stored`; a blank states nothing. Code, full name and superior are the
  /// identity.
  func differences(from stored: OrganizationEntry) -> [Field] {
    var fields: [Field] = []
    func compare<Value: Equatable>(_ field: Field, _ mine: Value?, _ theirs: Value?) {
      if let mine, mine != theirs { fields.append(field) }
    }
    compare(.shortName, shortName, stored.shortName)
    compare(.category, category, stored.category)
    compare(.industry, industry, stored.industry)
    compare(.province, province, stored.province)
    compare(.schoolCode, schoolCode, stored.schoolCode)
    compare(.phone, phone, stored.phone)
    compare(.organizationEmail, email, stored.email)
    compare(.secretaryName, secretaryName, stored.secretaryName)
    compare(.secretaryID, secretaryID, stored.secretaryID)
    compare(.secretaryMobile, secretaryMobile, stored.secretaryMobile)
    compare(.graduation, graduation, stored.graduation)
    return fields
  }
}
