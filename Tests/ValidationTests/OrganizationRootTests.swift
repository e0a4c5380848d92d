import RosterModel
import Testing

@testable import Validation

/// Only one organisation has no superior.
@Suite struct OrganizationRootTests {
  private let root = OrganizationRow("某市团委", .leadingBody, below: nil)

  @Test func theFirstRoot() throws {
    #expect(try Planned([root], in: MemoryRegister()).loaded == ["000 某市团委"])
    let coded = root.with { $0.code = "012" }
    #expect(
      try Planned([coded, OrganizationRow("甲团委", .committee, below: "某市团委")], in: MemoryRegister()).loaded == [
        "012 某市团委", "012.001 某市团委甲团委",
      ])
  }

  @Test func aSecondRootInTheFile() throws {
    let planned = try Planned([root, OrganizationRow("某县团委", .leadingBody, below: nil)], in: MemoryRegister())
    #expect(planned.found == [[], ["superior CEL-101"]])
    #expect(planned.loaded == ["000 某市团委"])
  }

  @Test func aSecondRootBesideTheStoredOne() throws {
    #expect(try Planned([OrganizationRow("某县团委", .leadingBody, below: nil)]).found == [["superior CEL-101"]])
  }

  @Test func theStoredRootHandedInAgain() throws {
    for row in [root, root.with { $0.code = "000" }] {
      let planned = try Planned([row])
      #expect(planned.found == [[]])
      #expect(planned.dispositions == [.unchanged])
    }
  }

  /// A superior that could not be read is no blank one: the row fails by its own finding, and takes no root's place.
  @Test func anUnreadableSuperiorIsNotBlank() throws {
    let unreadable = OrganizationRow("甲团委", .committee, below: nil)
    let planned = try Planned([unreadable, root], in: MemoryRegister(), failing: [0: (.errorValue, .superior)])
    #expect(planned.found == [["superior CEL-105"], []])
    #expect(planned.loaded == ["000 某市团委"])
    let stored = try Planned([unreadable], failing: [0: (.errorValue, .superior)])
    #expect(stored.found == [["superior CEL-105"]])
  }

  /// A row whose columns slid says so, and nothing else.
  @Test func slidRowsSayNothingMore() throws {
    let planned = try Planned(
      [OrganizationRow("甲", below: nil), OrganizationRow("乙", below: "团支部")],
      failing: [0: (.columnsShifted, .category), 1: (.columnsShifted, .category)])
    #expect(planned.found == [["category HDR-106"], ["category HDR-106"]])
  }
}
