public import Identifiers

/// One row of the form `waivers` (年龄例外情况说明), decoded; nil as in `PersonEntry`.
public struct WaiverEntry: Sendable, Equatable {
  /// Well-formed, as `PersonEntry.residentID`.
  public var residentID: ResidentID?
  public var name: String?
  /// 规则代码: the rule it lets pass.
  public var rule: FindingCode?
  /// 文号.
  public var document: String?
  /// 批准机关.
  public var authority: String?
  public var approvedOn: PartialDate?
  /// 有效期至: the last day; nil for one without an end.
  public var validTo: PartialDate?
  public var contact: String?
  public var remark: String?

  public init() {}

  /// Whether it holds on `day`, as far as its dates tell.
  public func isValid(on day: CivilDate) -> Bool {
    guard let approvedOn, approvedOn.earliest <= day else { return false }
    return validTo.map { $0.latest >= day } ?? true
  }

  /// Fields this entry states otherwise than `stored`. Person, rule and document say which waiver it is; a blank end is
  /// a statement, blank contact and remark are none.
  public func differences(from stored: WaiverEntry) -> [Field] {
    var fields: [Field] = []
    if name != stored.name { fields.append(.name) }
    if authority != stored.authority { fields.append(.authority) }
    if approvedOn != stored.approvedOn { fields.append(.approvedOn) }
    if validTo != stored.validTo { fields.append(.validTo) }
    if let contact, contact != stored.contact { fields.append(.contact) }
    if let remark, remark != stored.remark { fields.append(.remark) }
    return fields
  }
}
