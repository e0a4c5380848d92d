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

  /// What the checks of the stored data find under one of the two only.
  struct Shortcoming: Encodable {
    let found: StoredCheckReport.Found
    let isNew: Bool

    init(_ change: ChangedShortcoming, _ language: Language) {
      (found, isNew) = (StoredCheckReport.Found(change.finding, language), change.isNew)
    }
  }

  struct Totals: Encodable {
    let persons: Int
    let acceptedByBoth: Int
    let refusedByBoth: Int
    let nowRefused: Int
    let nowAccepted: Int
    let codes: [String: Int]
    /// Findings of the stored data that are new, and that are no more, by code.
    let added: [String: Int]
    let removed: [String: Int]
  }

  let schema = 1
  let asOf: String
  let organization: String?
  let oldPolicy: String
  let newPolicy: String
  let totals: Totals
  let changes: [Change]
  let standards: [Shortcoming]

  init(
    asOf: CivilDate, organization: Organization?, old: LoadedPolicy, new: LoadedPolicy, _ outcome: WhatIfOutcome,
    _ changes: [Change], _ standards: [Shortcoming]
  ) {
    func named(_ counts: [FindingCode: Int]) -> [String: Int] {
      Dictionary(uniqueKeysWithValues: counts.map { ($0.key.rawValue, $0.value) })
    }
    self.asOf = asOf.iso
    self.organization = organization?.code
    (oldPolicy, newPolicy) = (old.digest, new.digest)
    totals = Totals(
      persons: outcome.persons, acceptedByBoth: outcome.acceptedByBoth, refusedByBoth: outcome.refusedByBoth,
      nowRefused: outcome.nowRefused, nowAccepted: outcome.nowAccepted,
      codes: named(outcome.codes), added: named(outcome.added), removed: named(outcome.removed))
    self.changes = changes
    self.standards = standards
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

  func line(for change: ChangedShortcoming) -> String {
    (change.isNew ? language.say("新增", "new") : language.say("不再", "no more")) + "  " + line(for: change.finding)
  }

  private func verdict(_ codes: [FindingCode]) -> String {
    codes.isEmpty ? language.say("通过", "accepted") : codes.map(\.rawValue).joined(separator: " ")
  }

  func lines(for outcome: WhatIfOutcome) -> [String] {
    let codes = outcome.codes.sorted { $0.key.rawValue < $1.key.rawValue }
    let standards = Set(outcome.added.keys).union(outcome.removed.keys).sorted { $0.rawValue < $1.rawValue }
    return codes.map { "\($0.key.rawValue)  \($0.value)  \($0.key.entry.generalMessage[language])" }
      + standards.map {
        "\($0.rawValue)  +\(outcome.added[$0] ?? 0) −\(outcome.removed[$0] ?? 0)  \($0.entry.generalMessage[language])"
      } + [
        language.say(
          "已核对 \(outcome.persons) 人：改为不通过 \(outcome.nowRefused)，改为通过 \(outcome.nowAccepted)，"
            + "仍通过 \(outcome.acceptedByBoth)，仍不通过 \(outcome.refusedByBoth)",
          "people: \(outcome.persons), now refused: \(outcome.nowRefused), now accepted: \(outcome.nowAccepted), "
            + "accepted as before: \(outcome.acceptedByBoth), refused as before: \(outcome.refusedByBoth)"),
        language.say(
          "录入标准：新增问题 \(total(outcome.added)) 项，不再有 \(total(outcome.removed)) 项",
          "standards: \(total(outcome.added)) findings more, \(total(outcome.removed)) no more"),
      ]
  }

  private func total(_ counts: [FindingCode: Int]) -> Int {
    counts.values.reduce(0, +)
  }

}
