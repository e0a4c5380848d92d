import RosterModel
import Testing

@Suite("Reasons of holds")
struct HoldReasonTests {
  private static let causes: [(cause: HoldReason.Cause, key: String)] = [
    (.refused, "refused"), (.shrinkage, "shrinkage"), (.measure(.joins, ofCadres: false), "members.joins"),
    (.measure(.gone, ofCadres: true), "cadres.gone"), (.measure(.moves, ofCadres: false), "members.moves"),
    (.measure(.identity, ofCadres: true), "cadres.identity"), (.measure(.blanked, ofCadres: false), "members.blanked"),
  ]

  @Test("their keys stand in databases", arguments: causes)
  func keys(cause: HoldReason.Cause, key: String) {
    #expect(cause.key == key)
    #expect(HoldReason.Cause(key: key) == cause)
  }

  @Test("a later version's key is none of ours") func unknownKey() { #expect(HoldReason.Cause(key: "other") == nil) }

  @Test("in words") func words() {
    let reasons = [
      HoldReason(cause: .measure(.gone, ofCadres: true), count: 3, total: 10),
      HoldReason(cause: .shrinkage, count: 8, total: 12),
    ]
    #expect(reasons.line(in: .zh) == "团干部 消失 3（原有 10）；名单行数比上次少 8（原有 12）")
    #expect(reasons.line(in: .en) == "cadres gone 3 of 10; fewer rows than last time: 8 of 12")
  }
}
