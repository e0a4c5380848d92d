import Foundation
import GRDB
import RosterModel
import Testing

@testable import Store

/// Names of organisations as they are compared, beside the names as they are written.
@Suite struct NameKeyTests {
  @Test(arguments: ["高一（1）班团支部", "高一 (１) 班团支部", "某中学团委 高一（1）班团支部", "０００．００１"])
  func found(text: String) throws {
    try withSeed { (session, seed) throws in
      #expect(try session.organizations(matching: text).map(\.id) == [seed.branch])
      guard case .one(let organization) = try session.organization(named: text) else {
        Issue.record("not one")
        return
      }
      #expect(organization.id == seed.branch)
    }
  }

  /// Older databases may hold two whose names are one: they open, and either may be meant.
  @Test func twinsOfAnOlderDatabase() throws {
    let disk = try DatabaseOnDisk()
    let queue = try DatabaseQueue(path: disk.path)
    try Migrations.migrator.migrate(queue, upTo: "4 standing, releases")
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO run (started_at, as_of, policy) VALUES ('2026-01-01T00:00:00Z', '2026-01-01', 'p');
          INSERT INTO import_file (run_id, path, policy, status, read_rows, imported, updated, unchanged, failed)
            VALUES (1, 'a.xlsx', 'p', 'imported', 3, 3, 0, 0, 0);
          INSERT INTO organization (code, parent_id, parent_is_branch, category, short_name, full_name, source_file, source_row)
            VALUES ('000', NULL, NULL, '团委', '团委', '团委', 1, 2), ('000.001', 1, 0, '团支部', '甲(1)班', '团委甲(1)班', 1, 3),
              ('000.002', 1, 0, '团支部', '甲（1）班', '团委甲（1）班', 1, 4);
          """)
    }
    try queue.close()
    try RosterStore(path: disk.path).withSession(discarding: false) { (session: StoreSession) throws in
      for text in ["甲(1)班", "甲（1）班", "团委甲(1)班", "团委 甲（1）班"] {
        guard case .several(let twins) = try session.organization(named: text) else {
          Issue.record("\(text) is one")
          continue
        }
        #expect(twins.map(\.code) == ["000.001", "000.002"])
      }
      #expect(try session.organization(code: "000.002")?.fullName == "团委甲（1）班")
    }
  }

  /// A name changed by hand, or in a run, is compared as it is now.
  @Test func renamed() throws {
    let disk = try DatabaseOnDisk()
    try RosterStore(path: disk.path).withSession(discarding: false) { (session: StoreSession) throws in
      let seed = try Seed(session)
      var entry = OrganizationEntry()
      entry.shortName = "高二（1）班"
      try session.atomically {
        try session.updateOrganization(id: seed.branch, entry, changed: [.shortName], from: seed.source)
      }
      #expect(try session.organizations(matching: "高二(1)班").map(\.id) == [seed.branch])
      #expect(try session.organizations(matching: "高一(1)班团支部").isEmpty)
    }
    try DatabaseQueue(path: disk.path).write {
      try $0.execute(sql: "UPDATE organization SET full_name = '丙（1）班' WHERE code = '000.002'")
    }
    try RosterStore(path: disk.path).withSession(discarding: false) { (session: StoreSession) throws in
      #expect(try session.organizations(matching: "丙 (1)班").map(\.code) == ["000.002"])
      #expect(try session.organizations(matching: "某中学团委高一(2)班团支部").isEmpty)
    }
  }

  @Test func namesThatMayHaveBeenMeant() throws {
    try withSeed { (session, _) throws in
      let committee = try session.organization(code: "000")
      #expect(
        try session.organizationNames(near: "高一(3)班团支部", below: committee) == [
          "高一(1)班团支部", "某中学团委高一(1)班团支部", "高一(2)班团支部", "某中学团委高一(2)班团支部",
        ])
      #expect(try session.organizationNames(near: "高一", below: nil).count == 6)
    }
  }
}
