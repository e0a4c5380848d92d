import RosterModel
import Testing

@testable import Validation

@Suite struct DevelopmentNumberRuleTests {
  private func found(
    _ number: String?, joined: String?, province: String = "江苏", form: Form = .branchMembers,
    after earlier: [(FindingCode, Field)] = []
  ) throws -> [String] {
    var entry = try Invented.member()
    entry.developmentNumber = number
    entry.joinDate = joined.flatMap(PartialDate.init(iso:))
    return try findings(of: DevelopmentNumberRule(), entry, form: form, province: province, after: earlier)
      .map { $0.replacing("developmentNumber ", with: "") }
  }

  @Test(
    arguments: [
      // From 2019: required, twelve digits, the join year.
      (nil, "2019-01-01", ["DEV-101"]), (nil, "2025-06", ["DEV-101"]), ("201900000001", "2019-01", []),
      ("201900000001", "2019-12-31", []), ("201800000001", "2019-01-01", ["DEV-103"]),
      ("202000000001", "2019-12", ["DEV-103"]),
      ("20190000001", "2019-05", ["DEV-102"]), ("2019000000012", "2019-05", ["DEV-102"]),
      // 2017 and 2018: required, the years used interchangeably.
      (nil, "2017-01-01", ["DEV-101"]), (nil, "2018-12", ["DEV-101"]), ("201700000001", "2017-05", []),
      ("201800000001", "2017-05", []), ("201700000001", "2018-05", []), ("201800000001", "2018-12-31", []),
      ("201600000001", "2017-01", ["DEV-103"]), ("201900000001", "2018-12", ["DEV-103"]),
      ("20170000001", "2017-05", ["DEV-102"]), ("2017", "2018-05", ["DEV-102"]),
      // 2016 and before, outside Xinjiang: optional and loose.
      (nil, "2016-12-31", []), (nil, "1999-05", []), ("201600000001", "2016-05", []), ("20161", "2016-05", []),
      ("2016123456789012", "2016-05", []), ("2016", "2016-05", ["DEV-102"]), ("201", "2016-05", ["DEV-102"]),
      ("201500000001", "2016-05", ["DEV-103"]), ("199912345", "1999-05", []), ("200012345", "1999-05", ["DEV-103"]),
    ] as [(String?, String, [String])])
  func byJoinDate(number: String?, joined: String, expected: [String]) throws {
    #expect(try found(number, joined: joined) == expected)
  }

  /// Xinjiang: required and strict from 2016.
  @Test(arguments: ["新疆", "新疆生产建设兵团"])
  func xinjiang(province: String) throws {
    #expect(try found(nil, joined: "2016-01-01", province: province) == ["DEV-101"])
    #expect(try found(nil, joined: "2015-12-31", province: province) == [])
    #expect(try found("201600000001", joined: "2016-12-31", province: province) == [])
    #expect(try found("20161", joined: "2016-05", province: province) == ["DEV-102"])
    #expect(try found("201700000001", joined: "2016-05", province: province) == ["DEV-103"])
    #expect(try found("20151", joined: "2015-05", province: province) == [])
    #expect(try found("201800000001", joined: "2017-05", province: province) == [])
  }

  /// Shandong's sixteen digits, known by their prefix: the year rule does not apply to them.
  @Test(arguments: [
    ("2015160000000001", "2015-05", []), ("2015160000000001", "2016-05", []),
    ("2015160000000001", "2017-05", ["DEV-103"]),
    ("2015160000000001", "2014-12", ["DEV-103"]), ("2016170000000001", "2016-05", []),
    ("2016170000000001", "2017-05", []),
    ("2016170000000001", "2018-01", ["DEV-103"]), ("2016170000000001", "2015-12", ["DEV-103"]),
    ("2017180000000001", "2017-05", ["DEV-102"]), ("201516000000001", "2017-05", ["DEV-102"]),
    ("20151600000000012", "2017-05", ["DEV-102"]),
  ])
  func shandong(number: String, joined: String, expected: [String]) throws {
    #expect(try found(number, joined: joined) == expected)
    #expect(try found(number, joined: joined, province: "山东") == expected)
  }

  @Test(arguments: [
    "2019A0000001", "2019-0000001", "２０１９００００００００", "201900000001X", String(repeating: "2", count: 19), "无",
  ])
  func notANumber(text: String) throws {
    #expect(try found(text, joined: "2019-05") == ["DEV-102"])
    #expect(try found(text, joined: nil) == ["DEV-102"])
  }

  @Test func nothingIsSaidWhereNothingIsKnown() throws {
    #expect(try found(nil, joined: nil) == [])
    #expect(try found("2018", joined: nil) == [])
    #expect(try found(nil, joined: "2019-05", after: [(.digitsLost, .developmentNumber)]) == [])
  }

  /// The number is optional for cadres' own form, and checked when given (domain section 3).
  @Test func optionalForOwnCadres() throws {
    #expect(try found(nil, joined: "2019-05", form: .ownCadres) == [])
    #expect(try found("201800000001", joined: "2019-05", form: .ownCadres) == ["DEV-103"])
    #expect(try found("201900000001", joined: "2019-05", form: .ownCadres) == [])
  }
}
