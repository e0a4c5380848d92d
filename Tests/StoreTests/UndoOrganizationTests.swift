import GRDB
import Identifiers
import RosterModel
import Testing

@testable import Store

/// Organisations as they were before the run.
@Suite struct UndoOrganizationTests {
  @Test func organisationsFounded() throws {
    try expectTakenBack(counts: counts(persons: 1, memberships: 1, posts: 1, organizations: 3)) { trial, file in
      let committee = try trial.found("分团委", .committee, code: "000.003", file: file)
      let general = try trial.found("总支", .generalBranch, code: "000.003.001", below: committee, file: file)
      let branch = try trial.found("甲班", code: "000.003.001.001", below: general, file: file)
      try trial.join(Invented.cadre(), file: file, branch: branch, posts: [branch])
    }
  }

  @Test func everyFieldOfAnOrganisation() throws {
    try expectTakenBack(counts: counts(fields: 11)) { trial, file in
      var new = Invented.organization("新名团支部", .committee)
      (new.industry, new.schoolCode, new.phone, new.email) = (.university, "3132", "025", "a@example.cn")
      (new.secretaryName, new.secretaryMobile) = ("李雷", "13000000000")
      new.secretaryID = try Invented.member().residentID
      (new.graduation, new.province) = (PartialDate(iso: "2027-06"), LeagueProvince(cellText: "新疆"))
      let changed: [Field] = [
        .shortName, .category, .industry, .province, .schoolCode, .phone, .organizationEmail, .secretaryName,
        .secretaryID, .secretaryMobile, .graduation,
      ]
      let source = Provenance(file: file, row: 2)
      try trial.session.updateOrganization(id: trial.seed.branch, new, changed: changed, from: source)
    }
  }

  /// One organisation takes the name that another gave up within the run.
  @Test func namesHandedOn() throws {
    try expectTakenBack(counts: counts(fields: 2)) { trial, file in
      let source = Provenance(file: file, row: 2)
      var (first, second) = (Invented.organization("甲", .branch), Invented.organization("乙", .branch))
      (first.fullName, second.fullName) = ("某中学团委高二(1)班团支部", "某中学团委高一(1)班团支部")
      try trial.session.updateOrganization(id: trial.seed.branch, first, changed: [.fullName], from: source)
      try trial.session.updateOrganization(id: trial.seed.otherBranch, second, changed: [.fullName], from: source)
    }
  }

  @Test func aProvinceTakenOverBelow() throws {
    try expectTakenBack(
      prepare: { trial in
        try trial.session.db.execute(
          sql: "UPDATE organization SET province = '江苏' WHERE id IN (?, ?)",
          arguments: [trial.seed.branch, trial.seed.committee])
      }, counts: counts(fields: 2)
    ) { trial, file in
      var entry = OrganizationEntry()
      entry.province = LeagueProvince(cellText: "新疆")
      let source = Provenance(file: file, row: 2)
      try trial.session.updateOrganization(id: trial.seed.committee, entry, changed: [.province], from: source)
    }
  }

  /// From one kind of branch to another, and of committee: members and subordinates are no hindrance.
  @Test func aCategoryOfTheSameSort() throws {
    try expectTakenBack(
      prepare: { _ = try $0.seed.join(Invented.member(), $0.session) }, counts: counts(fields: 2)
    ) { trial, file in
      let source = Provenance(file: file, row: 2)
      try trial.session.updateOrganization(
        id: trial.seed.branch, Invented.organization("x", .graduateBranch), changed: [.category], from: source)
      try trial.session.updateOrganization(
        id: trial.seed.committee, Invented.organization("x", .workCommittee), changed: [.category], from: source)
    }
  }
}
