public import RosterModel

extension PersonEntry {
  /// Fields that nothing is stored in any more once `changed` are. A blank cell states nothing and empties nothing; who
  /// is said to be no cadre lays the post down, and what is stored of it goes.
  func blanks(where stored: PersonEntry, changed: [Field]) -> [Field] {
    guard changed.contains(.isCadre), isCadre == false else { return [] }
    var fields: [Field] = []
    if stored.duty != nil { fields.append(.duty) }
    if stored.dutySince != nil { fields.append(.dutySince) }
    if stored.cadreNature != nil { fields.append(.cadreNature) }
    return fields
  }

  /// Fields this entry states otherwise than `stored`; a blank states nothing. Name and ID are not compared: they are
  /// the identity. The post's fields are compared only where `stored` has a post or this entry is a cadre's.
  public func differences(from stored: PersonEntry) -> [Field] {
    var fields: [Field] = []
    func compare<Value: Equatable>(_ field: Field, _ mine: Value?, _ theirs: Value?) {
      if let mine, mine != theirs { fields.append(field) }
    }
    compare(.ethnicity, ethnicity, stored.ethnicity)
    compare(.politicalStatus, politicalStatus, stored.politicalStatus)
    compare(.education, education, stored.education)
    compare(.joinDate, joinDate, stored.joinDate)
    compare(.developmentNumber, developmentNumber, stored.developmentNumber)
    compare(.isCadre, isCadre, stored.isCadre)
    if isCadre == true {
      compare(.duty, duty, stored.duty)
      compare(.dutySince, dutySince, stored.dutySince)
      compare(.cadreNature, cadreNature, stored.cadreNature)
    }
    compare(.inPartyOrganization, inPartyOrganization, stored.inPartyOrganization)
    compare(.mobile, mobile, stored.mobile)
    compare(.email, email, stored.email)
    compare(.qq, qq, stored.qq)
    compare(.wechat, wechat, stored.wechat)
    compare(.weibo, weibo, stored.weibo)
    compare(.remark, remark, stored.remark)
    return fields
  }
}
