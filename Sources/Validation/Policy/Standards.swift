public import RosterModel

/// 录入标准: when an organisation and a person count as entered completely (F18, F30), and when membership ends.
public struct Standards: Sendable {
  /// Members a 团支部 needs; fewer: merge or abolish.
  public let branchMembers: DatedTable<Int>
  /// Members and cadres a 团支部 must have entered.
  public let branchPersons: DatedTable<Int>
  /// Cadres a 团委, 团工委 or 团总支 must have entered.
  public let committeeCadres: DatedTable<Int>
  /// Completed years with which membership ends for who holds no post (保留团籍).
  public let membershipEnds: DatedTable<Int>
  /// Days before that day from which on to remind of it.
  public let endingReminder: DatedTable<Int>
  public let requiredFields: RequiredFields
}

/// Fields without which a record is incomplete, each in the order of the forms.
public struct RequiredFields: Sendable {
  public let person: [Field]
  /// Of members, beside `person`.
  public let member: [Field]
  /// Of a post.
  public let post: [Field]
  /// Of who holds a post as 书记, beside `person`.
  public let secretary: [Field]
  public let organization: [Field]
  public let source: String
}
