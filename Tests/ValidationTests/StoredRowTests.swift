import RosterModel
import Testing

@testable import Validation

/// Row rules asked about people who are in: membership and posts, each in its own place.
@Suite struct StoredRowTests {
  private func codes(
    _ entry: PersonEntry, branch: Organization?, posts: [StoredRow.Post] = [], policy: Policy? = Sample.policy
  ) throws -> [String] {
    let day = try #require(CivilDate(iso: "2026-03-02"))
    return StoredRowCheck(asOf: day, policy: try #require(policy))
      .failures(of: StoredRow(entry: entry, branch: branch, posts: posts)).map(\.rawValue)
  }

  private let branch = Sample.organization(1, .branch, province: "江苏")
  private let committee = Sample.organization(2, .committee, short: "某中学团委")

  private func post(_ duty: Duty, _ since: String = "2024-09", in organization: Organization) -> StoredRow.Post {
    StoredRow.Post(organization: organization, duty: duty, since: PartialDate(iso: since), nature: .partTime)
  }

  @Test func membersAndCadres() throws {
    #expect(try codes(Invented.member(), branch: branch) == [])
    var old = try Invented.member(born: "19970504")
    (old.joinDate, old.developmentNumber) = (PartialDate(iso: "2012-05"), nil)
    #expect(try codes(old, branch: branch) == ["AGE-102"])
    old.isCadre = true
    #expect(try codes(old, branch: branch, posts: [post(.deputySecretary, in: committee)]) == [])
    #expect(try codes(Invented.cadre(), branch: nil, posts: [post(.head, in: committee)]) == [])
  }

  /// Each post against its own level and date; a code comes once.
  @Test func posts() throws {
    var entry = try Invented.member()
    entry.isCadre = true
    let posts = [
      post(.organization, in: committee), post(.head, in: branch), post(.secretary, "2027-01", in: committee),
    ]
    #expect(try codes(entry, branch: branch, posts: posts) == ["CAD-102", "CON-104", "AGE-104"])
    entry.mobile = "13000000000"
    #expect(try codes(entry, branch: branch, posts: [post(.secretary, in: branch)]) == [])
  }

  @Test func anotherPolicy() throws {
    let stricter = try PolicyText.ages.replacing("memberBelow: 28", with: "memberBelow: 20").policy()
    #expect(try codes(Invented.member(), branch: branch, policy: stricter) == ["AGE-102"])
  }
}
