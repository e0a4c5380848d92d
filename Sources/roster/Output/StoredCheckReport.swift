import Pipeline
import RosterModel

/// What a check of the stored data found, as JSON (schema 1).
struct StoredCheckReport: Encodable {
  struct Found: Encodable {
    let code: String
    let severity: String
    let organization: String
    let name: String?
    /// Masked.
    let residentID: String?
    let message: String

    init(_ finding: StoredFinding, _ language: Language) {
      (code, severity) = (finding.code.rawValue, finding.code.severity.rawValue)
      organization = finding.organization.code
      (name, residentID) = (finding.person?.name, finding.person?.maskedID)
      message = finding.message(in: language)
    }
  }

  let schema = 1
  let asOf: String
  let organization: String?
  let persons: Int
  let organizations: Int
  let counts: [String: Int]
  let findings: [Found]

  init(asOf: CivilDate, organization: Organization?, _ outcome: StoredCheckOutcome, _ findings: [Found]) {
    self.asOf = asOf.iso
    self.organization = organization?.code
    (persons, organizations) = (outcome.persons, outcome.organizations)
    counts = Dictionary(uniqueKeysWithValues: outcome.counts.map { ($0.key.rawValue, $0.value) })
    self.findings = findings
  }
}

/// Who would fare otherwise under another policy, as JSON (schema 1).
struct WhatIfReport: Encodable {
  struct Change: Encodable {
    let organization: String
    let name: String
    /// Masked.
    let residentID: String
    /// Codes under each policy; none where the row comes in.
    let old: [String]
    let new: [String]

    init(_ verdict: ChangedVerdict) {
      (organization, name) = (verdict.organization.code, verdict.name)
      residentID = verdict.maskedID
      (old, new) = (verdict.old.map(\.rawValue), verdict.new.map(\.rawValue))
    }
  }

  struct Totals: Encodable {
    let persons: Int
    let acceptedByBoth: Int
    let refusedByBoth: Int
    let nowRefused: Int
    let nowAccepted: Int
    let codes: [String: Int]
  }

  let schema = 1
  let asOf: String
  let organization: String?
  let oldPolicy: String
  let newPolicy: String
  let totals: Totals
  let changes: [Change]

  init(
    asOf: CivilDate, organization: Organization?, old: LoadedPolicy, new: LoadedPolicy, _ outcome: WhatIfOutcome,
    _ changes: [Change]
  ) {
    self.asOf = asOf.iso
    self.organization = organization?.code
    (oldPolicy, newPolicy) = (old.digest, new.digest)
    totals = Totals(
      persons: outcome.persons, acceptedByBoth: outcome.acceptedByBoth, refusedByBoth: outcome.refusedByBoth,
      nowRefused: outcome.nowRefused, nowAccepted: outcome.nowAccepted,
      codes: Dictionary(uniqueKeysWithValues: outcome.codes.map { ($0.key.rawValue, $0.value) }))
    self.changes = changes
  }
}

/// Both in words.
struct StoredCheckPrinter {
  let language: Language

  func line(for finding: StoredFinding) -> String {
    let person = finding.person.map { "\($0.name) \($0.maskedID)" }
    return [finding.code.rawValue, finding.organization.code, person, finding.message(in: language)]
      .compactMap { $0 }.joined(separator: "  ")
  }

  func lines(for outcome: StoredCheckOutcome) -> [String] {
    outcome.ordered.map { "\($0.code.rawValue)  \($0.count)  \($0.code.entry.generalMessage[language])" } + [
      language.say(
        "已核对 \(outcome.organizations) 个团组织、\(outcome.persons) 人，发现 \(outcome.counts.values.reduce(0, +)) 项",
        "organisations: \(outcome.organizations), people: \(outcome.persons), found: \(outcome.counts.values.reduce(0, +))"
      )
    ]
  }

  func line(for verdict: ChangedVerdict) -> String {
    let id = verdict.maskedID
    return [
      verdict.organization.code, "\(verdict.name) \(id)", "\(self.verdict(verdict.old)) → \(self.verdict(verdict.new))",
    ].joined(separator: "  ")
  }

  private func verdict(_ codes: [FindingCode]) -> String {
    codes.isEmpty ? language.say("通过", "accepted") : codes.map(\.rawValue).joined(separator: " ")
  }

  func lines(for outcome: WhatIfOutcome) -> [String] {
    let codes = outcome.codes.sorted { $0.key.rawValue < $1.key.rawValue }
    return codes.map { "\($0.key.rawValue)  \($0.value)  \($0.key.entry.generalMessage[language])" } + [
      language.say(
        "已核对 \(outcome.persons) 人：改为不通过 \(outcome.nowRefused)，改为通过 \(outcome.nowAccepted)，"
          + "仍通过 \(outcome.acceptedByBoth)，仍不通过 \(outcome.refusedByBoth)",
        "people: \(outcome.persons), now refused: \(outcome.nowRefused), now accepted: \(outcome.nowAccepted), "
          + "accepted as before: \(outcome.acceptedByBoth), refused as before: \(outcome.refusedByBoth)")
    ]
  }

}
