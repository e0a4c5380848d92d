import RosterModel
import Testing

@testable import Validation

/// Policy files are read strictly; an error names the file and the place.
@Suite struct PolicyTests {
  @Test func theBuiltInEditionIsSound() throws {
    let policy = try #require(Sample.policy)
    #expect(policy.earliestJoinDate.iso == "1922-05-05")
    #expect(policy.joiningAge.periods.count == 4)
    #expect(policy.longNumbers.map(\.prefix) == ["201516", "201617"])
    #expect(policy.segments.isEmpty)
    for period in policy.joiningAge.periods { #expect(!period.source.isEmpty) }
  }

  /// Old, new, what the error names.
  private static let ages = [
    ("joiningBelow:\n", "joinedBelow:\n", "top level", "unknown key joinedBelow"),
    ("    memberBelow: 28\n", "", "presentAge[0]", "key memberBelow is missing"),
    ("    memberBelow: 28\n", "    memberUnder: 28\n", "presentAge[0]", "unknown key memberUnder"),
    ("unit: years", "unit: months", "presentAge[0].unit", "must be years"),
    ("minimum: 14", "minimum: fourteen", "presentAge[0].minimum", "must be a whole number from 0 to 150"),
    ("minimum: 14", "minimum: 14.5", "presentAge[0].minimum", "must be a whole number from 0 to 150"),
    ("minimum: 14", "minimum: -1", "presentAge[0].minimum", "must be a whole number from 0 to 150"),
    ("from: 2017-01-01", "from: 2017-02-30", "joiningAge[1].from", "must be a date"),
    ("from: 2017-01-01", "from: 2017-1-1", "joiningAge[1].from", "must be a date"),
    ("from: 2017-01-01", "from: 2017-01-02", "joiningAge", "periods of all leave a gap after 2016-12-31"),
    ("from: 2017-01-01", "from: 2016-12-31", "joiningAge", "periods of all overlap at 2016-12-31"),
    ("    to: 2018-12-31\n", "", "joiningAge", "periods of all overlap at 2019-01-01"),
    ("to: 2016-12-31", "to: 1921-12-31", "joiningAge[0]", "ends before it begins"),
    ("from: 2019-01-01\n", "from: 2019-01-01\n    to: 2030-12-31\n", "joiningAge", "the last period must have no end"),
    ("- region: xinjiang", "- region: xizang", "joiningAge[3]", "unknown region xizang"),
    ("新疆生产建设兵团]", "兵团总部]", "regions.xinjiang[1]", "is no province of the League"),
    ("[新疆, 新疆生产建设兵团]", "新疆", "regions.xinjiang", "must be a list"),
    ("source: \"F15(1)\"", "source: \"\"", "joiningAge[0].source", "must be a text"),
    ("    source: \"F15(1)\"\n", "", "joiningAge[0]", "key source is missing"),
    (
      "- region: all\n    from: 1922-05-05\n    unit: years\n    below",
      "- region: xinjiang\n    from: 1922-05-05\n    unit: years\n    below", "joiningBelow", "no period for region all"
    ),
    ("minimum: 14\n", "minimum: 14\n    minimum: 15\n", "top level (line 12)", "key minimum stands twice"),
    ("regions:", "regions: [", "(line 8)", "no valid YAML: did not find expected ',' or ']'"),
  ]

  @Test(arguments: ages)
  func agesFile(old: String, new: String, place: String, problem: String) throws {
    let said = try PolicyText.ages.replacing(old, with: new).problem()
    #expect(said.hasPrefix("policy ages.yaml: "))
    #expect(said.contains(place))
    #expect(said.contains(problem))
  }

  private static let numbers = [
    ("    digits: 12\n", "", "periods", "each period has either digits or moreDigitsThan"),
    ("    digits: 12\n", "    digits: 12\n    moreDigitsThan: 4\n", "periods", "each period has either"),
    ("digits: 12", "digits: 4", "periods[1].digits", "from 5 to 18"),
    ("required: true", "required: yes", "periods[1].required", "must be true or false"),
    ("years: joinYear", "years: anyYear", "periods[0].years", "must be joinYear"),
    ("[2017, 2018]", "[2017, 18]", "periods[1].years[1]", "from 1900 to 9999"),
    ("unit: digits", "unit: characters", "periods[0].unit", "must be digits"),
    ("segments: []", "segments: none", "segments", "must be a list"),
    ("segments: []", "", "top level", "key segments is missing"),
    ("joinYears: [2015, 2016]\n    ", "", "longNumbers[0]", "key joinYears is missing"),
    (
      "segments: []", "segments: [{year: 2019, first: \"20190002\", last: \"20190001\", source: a}]", "segments[0]",
      "same length and order"
    ),
    (
      "segments: []", "segments: [{year: 2019, first: \"2019\", last: \"20190001\", source: a}]", "segments[0]",
      "same length and order"
    ),
    ("segments: []", "segments: [{year: 2019, first: \"1\", last: \"2\"}]", "segments[0]", "key source is missing"),
  ]

  @Test(arguments: numbers)
  func numbersFile(old: String, new: String, place: String, problem: String) throws {
    let said = try PolicyText.numbers.replacing(old, with: new).problem()
    #expect(said.hasPrefix("policy development-numbers.yaml: "))
    #expect(said.contains(place))
    #expect(said.contains(problem))
  }

  private static let standards = [
    ("    minimum: 3\n", "", "branchMembers[0]", "key minimum is missing"),
    ("minimum: 3", "minimum: 3000", "branchMembers[0].minimum", "from 0 to 1000"),
    ("unit: persons", "unit: people", "branchMembers[0].unit", "must be persons"),
    ("age: 28", "age: 0", "membershipEnds[0].age", "from 1 to 150"),
    ("within: 90", "within: 400", "endingReminder[0].within", "from 0 to 366"),
    ("secretary: [mobile]", "secretary: [phone]", "requiredFields.secretary[0]", "must be one of name, "),
    ("post: [duty,", "post: [name,", "requiredFields.post[0]", "must be one of duty, dutySince, cadreNature"),
    ("  member: [joinDate]\n", "", "requiredFields", "key member is missing"),
    ("  person: [", "  people: [", "requiredFields", "unknown key people"),
    ("[shortName,", "[residentID,", "requiredFields.organization[0]", "must be one of shortName"),
    ("regions: {}", "region: {}", "top level", "unknown key region"),
  ]

  @Test(arguments: standards)
  func standardsFile(old: String, new: String, place: String, problem: String) throws {
    let said = try PolicyText.standards.replacing(old, with: new).problem()
    #expect(said.hasPrefix("policy standards.yaml: "))
    #expect(said.contains(place))
    #expect(said.contains(problem))
  }

  /// Each field once, in the order of the forms.
  @Test func requiredFields() throws {
    let text = try PolicyText.standards.replacing("secretary: [mobile]", with: "secretary: [email, mobile, email]")
    #expect(try text.policy().standards.requiredFields.secretary == [.mobile, .email])
    let sources = try #require(Sample.policy).standards
    #expect(sources.requiredFields.person == [.name, .residentID, .ethnicity, .politicalStatus, .education])
  }

  @Test func verificationFile() throws {
    let policy = try PolicyText.verification.replacing("after: 30", with: "after: 7").policy()
    let day = try #require(CivilDate(iso: "2026-03-02"))
    #expect(policy.recheckAfterDays.value(on: day, province: nil) == 7)
    for (old, new, problem) in [
      ("after: 30", "after: -1", "recheck[0].after"), ("unit: days", "unit: weeks", "must be days"),
      ("recheck:", "check:", "unknown key check"),
    ] {
      let said = try PolicyText.verification.replacing(old, with: new).problem()
      #expect(said.hasPrefix("policy verification.yaml: ") && said.contains(problem))
    }
  }

  @Test func waiversFile() throws {
    let policy = try PolicyText.waivers.replacing("[AGE-101, AGE-103, AGE-106]", with: "[AGE-106]").policy()
    let day = try #require(CivilDate(iso: "2026-03-02"))
    #expect(policy.waivableRules.value(on: day, province: nil) == [.overAgeOnJoining])
    for (old, new, problem) in [
      ("AGE-101, ", "AGE-104, ", "waivable[0].rules[0]"),
      ("AGE-101, ", "AGE-102, ", "must be one of AGE-101, AGE-103, AGE-106"),
      ("AGE-101, ", "AGE-999, ", "must be one of AGE-101"),
      ("region: all", "region: xizang", "unknown region xizang"), ("unit: codes", "unit: rules", "must be codes"),
    ] {
      let said = try PolicyText.waivers.replacing(old, with: new).problem()
      #expect(said.hasPrefix("policy waivers.yaml: ") && said.contains(problem), "\(said)")
    }
  }

  @Test func missingAndEmptyFiles() throws {
    #expect(throws: PolicyError.self) { try PolicyFiles(files: []).policy() }
    var empty = PolicyText.ages
    empty.text = ""
    #expect(try empty.problem() == "policy ages.yaml: the file is empty")
    empty.text = "{}\n---\n{}\n"
    #expect(
      try empty.problem() == "policy ages.yaml: top level (line 2): no valid YAML: but found another document")
    empty.text = "- 1\n"
    #expect(try empty.problem().contains("must be a mapping"))
  }
}
