import RosterModel
import Store

/// What reconciliations have left open: members to be confirmed, organisations held.
struct OpenReport: Encodable {
  struct Standing: Encodable {
    let organization: String
    let name: String
    let members: Int
    /// The first day on which one of them was marked, and the days from then on.
    let since: String?
    let days: Int?
  }

  struct Held: Encodable {
    let organization: String
    let name: String
    let reason: String
  }

  let schema = 1
  let toBeConfirmed: [Standing]
  let held: [Held]

  init(_ standings: [OpenStanding], _ holds: [Hold], asOf: CivilDate, _ language: Language) {
    toBeConfirmed = standings.map { standing in
      Standing(
        organization: standing.code, name: standing.name, members: standing.members, since: standing.since?.iso,
        days: standing.since.map { asOf.daysSinceEpoch - $0.daysSinceEpoch })
    }
    held = holds.map { Held(organization: $0.code, name: $0.name, reason: $0.reason(in: language)) }
  }

  private func age(_ standing: Standing, _ language: Language) -> String {
    guard let since = standing.since, let days = standing.days else { return "" }
    return language.say("，最早 \(since)，已 \(days) 天", ", the first since \(since), \(days) days")
  }

  func lines(in language: Language) -> [String] {
    let lines =
      toBeConfirmed.map {
        "\($0.organization)  \($0.name)  " + language.say("待核实 \($0.members) 人", "\($0.members) to be confirmed")
          + age($0, language)
      }
      + held.map { "\($0.organization)  \($0.name)  " + language.say("暂缓：\($0.reason)", "held: \($0.reason)") }
    return lines.isEmpty ? [language.say("没有待核实的团员，也没有暂缓的组织", "nobody to be confirmed, nothing held")] : lines
  }
}
