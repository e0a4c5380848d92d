public import RosterModel

extension PersonEntry {
  /// Optional fields that are stored and that this entry leaves blank.
  func blanks(where stored: PersonEntry) -> [Field] {
    var fields: [Field] = []
    if mobile == nil, stored.mobile != nil { fields.append(.mobile) }
    if email == nil, stored.email != nil { fields.append(.email) }
    if qq == nil, stored.qq != nil { fields.append(.qq) }
    if wechat == nil, stored.wechat != nil { fields.append(.wechat) }
    if weibo == nil, stored.weibo != nil { fields.append(.weibo) }
    if remark == nil, stored.remark != nil { fields.append(.remark) }
    if developmentNumber == nil, stored.developmentNumber != nil { fields.append(.developmentNumber) }
    if inPartyOrganization == nil, stored.inPartyOrganization != nil { fields.append(.inPartyOrganization) }
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
