import RosterModel
import Testing

@testable import Validation

@Suite struct PoliticalStatusRuleTests {
  @Test(arguments: PoliticalStatus.allCases)
  func membersAndCadres(status: PoliticalStatus) throws {
    let forMembers: Set<PoliticalStatus> = [.leagueMember, .probationaryPartyMember, .partyMember]
    var entry = PersonEntry()
    entry.politicalStatus = status
    entry.isCadre = false
    let expected = forMembers.contains(status) ? [] : ["politicalStatus CEL-102"]
    #expect(try findings(of: PoliticalStatusRule(), entry) == expected)
    entry.isCadre = true
    #expect(try findings(of: PoliticalStatusRule(), entry) == [])
    entry.isCadre = nil
    #expect(try findings(of: PoliticalStatusRule(), entry) == [])
  }
}
