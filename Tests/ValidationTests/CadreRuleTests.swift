import RosterModel
import Testing

@testable import Validation

@Suite struct CadreRuleTests {
  private func found(
    _ entry: PersonEntry, form: Form = .branchMembers, category: OrganizationCategory = .branch,
    after earlier: [(FindingCode, Field)] = []
  ) throws -> [String] {
    try findings(of: CadreRule(), entry, form: form, category: category, after: earlier)
  }

  @Test func aCompletePost() throws { #expect(try found(Invented.cadre()) == []) }

  @Test func everyMissingPart() throws {
    var entry = try Invented.cadre()
    (entry.duty, entry.dutySince, entry.cadreNature) = (nil, nil, nil)
    #expect(try found(entry) == ["duty CAD-101", "dutySince CAD-101", "cadreNature CAD-101"])
    // What is wrong already is not blank.
    #expect(try found(entry, after: [(.notADate, .dutySince), (.valueNotAllowed, .duty)]) == ["cadreNature CAD-101"])
    // A notice on the cell is no failure.
    #expect(
      try found(entry, after: [(.cleaned, .duty)]) == ["duty CAD-101", "dutySince CAD-101", "cadreNature CAD-101"])
    // The form for own cadres requires the columns itself.
    #expect(try found(entry, form: .ownCadres) == [])
    entry.isCadre = false
    #expect(try found(entry) == [])
    entry.isCadre = nil
    #expect(try found(entry) == [])
  }

  @Test(arguments: OrganizationCategory.allCases)
  func postsOfTheLevel(category: OrganizationCategory) throws {
    let allowed = category.isBranch ? Duty.ofBranches : Duty.ofCommittees
    for duty in Duty.allCases {
      var entry = try Invented.cadre(duty: duty)
      entry.mobile = "13000000000"
      #expect(try found(entry, category: category) == (allowed.contains(duty) ? [] : ["duty CAD-102"]))
    }
  }

  /// F30: a secretary's mobile number.
  @Test func secretaries() throws {
    var entry = try Invented.cadre(duty: .secretary)
    #expect(try found(entry) == ["mobile CON-104"])
    #expect(try found(entry, form: .ownCadres, category: .committee) == ["mobile CON-104"])
    #expect(try found(entry, after: [(.digitsLost, .mobile)]) == [])
    entry.mobile = "1"
    #expect(try found(entry) == [])
    #expect(try found(Invented.cadre(duty: .deputySecretary)) == [])
  }
}
