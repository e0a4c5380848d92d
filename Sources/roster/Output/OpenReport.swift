import RosterModel
import Store

/// What reconciliations have left open: members to be confirmed, organisations held.
struct OpenReport: Encodable {
  struct Standing: Encodable {
    let organization: String
    let name: String
    let members: Int
  }

  struct Held: Encodable {
    let organization: String
    let name: String
    let reason: String
  }

  let schema = 1
  let toBeConfirmed: [Standing]
  let held: [Held]

  init(_ standings: [OpenStanding], _ holds: [Hold], _ language: Language) {
    toBeConfirmed = standings.map { Standing(organization: $0.code, name: $0.name, members: $0.members) }
    held = holds.map { Held(organization: $0.code, name: $0.name, reason: $0.reason(in: language)) }
  }

  func lines(in language: Language) -> [String] {
    let lines =
      toBeConfirmed.map {
        "\($0.organization)  \($0.name)  " + language.say("待核实 \($0.members) 人", "\($0.members) to be confirmed")
      }
      + held.map { "\($0.organization)  \($0.name)  " + language.say("暂缓：\($0.reason)", "held: \($0.reason)") }
    return lines.isEmpty ? [language.say("没有待核实的团员，也没有暂缓的组织", "nobody to be confirmed, nothing held")] : lines
  }
}
