import RosterModel
import Testing

@testable import Validation

/// 号段: with a loaded table a number must lie in an allocated segment.
@Suite struct DevelopmentNumberSegmentTests {
  private func found(_ number: String, joined: String) throws -> [String] {
    let table = """
      segments:
        - {year: 2019, first: "201900000100", last: "201900000199", source: test}
        - {year: 2019, first: "201932000000", last: "201932999999", source: test}
        - {year: 2015, first: "2015160000000000", last: "2015160000000999", source: test}
      """
    let policy = try PolicyText.numbers.replacing("segments: []", with: table).policy()
    var entry = try Invented.member()
    entry.developmentNumber = number
    entry.joinDate = PartialDate(iso: joined)
    return try findings(of: DevelopmentNumberRule(), entry, policy: policy)
  }

  @Test(arguments: [
    "201900000100", "201900000150", "201900000199", "201932000000", "201932999999",
  ])
  func inside(number: String) throws { #expect(try found(number, joined: "2019-05") == []) }

  @Test(arguments: ["201900000099", "201900000200", "201931999999", "201933000000", "201999999999"])
  func outside(number: String) throws {
    #expect(try found(number, joined: "2019-05") == ["developmentNumber DEV-104"])
  }

  /// A number of another length lies in no segment.
  @Test func lengthsMatter() throws {
    #expect(try found("2015160000000999", joined: "2015-09") == [])
    #expect(try found("2015160000001000", joined: "2015-09") == ["developmentNumber DEV-104"])
    #expect(try found("20151600", joined: "2015-09") == ["developmentNumber DEV-104"])
  }

  /// A number that is wrong already is not said to be outside as well.
  @Test func otherFailuresComeFirst() throws {
    #expect(try found("201800000001", joined: "2019-05") == ["developmentNumber DEV-103"])
    #expect(try found("20190000001", joined: "2019-05") == ["developmentNumber DEV-102"])
  }

  /// Nothing is allocated for the year: nothing can be said.
  @Test func yearsWithoutATable() throws { #expect(try found("202000000001", joined: "2020-05") == []) }
}
