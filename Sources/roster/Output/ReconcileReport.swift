import Pipeline
import RosterModel

/// A reconciliation as JSON (schema 1).
struct ReconcileReport: Encodable {
  struct Item: Encodable {
    let organization: String
    let name: String
    let new: Int
    let gone: Int
    /// Of `gone`: a row has name and development number under another resident ID.
    let mistyped: Int
    let changed: Int
    let moved: Int
    let identical: Int
    let refused: Int
    let back: Int
    let held: Bool
    let released: Bool
    let reasons: [String]
    /// Lets it through once.
    let digest: String?
  }

  let schema = 1
  let run: Int?
  let asOf: String
  let policy: String
  let applied: Bool
  /// Where the comparison stands as a workbook.
  let workbook: String?
  let organizations: [Item]
  let files: RunReport

  init(_ outcome: ReconcileOutcome, book: String?, _ language: Language) {
    workbook = book
    run = outcome.run.run
    asOf = outcome.run.asOf.iso
    policy = outcome.run.policy
    applied = outcome.isApplied
    files = RunReport(outcome.run, language: language)
    organizations = outcome.organizations.map { difference in
      Item(
        organization: difference.organization.code, name: difference.organization.fullName, new: difference.new,
        gone: difference.gone, mistyped: difference.mistyped, changed: difference.changed, moved: difference.moved,
        identical: difference.identical, refused: difference.refused, back: difference.back,
        held: difference.isHeld, released: difference.isReleased,
        reasons: difference.reasonTexts(in: language),
        digest: difference.releaseDigest)
    }
  }
}
