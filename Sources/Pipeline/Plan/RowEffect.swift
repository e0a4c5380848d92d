import Identifiers
import RosterModel
import Store

/// What a run will do with one row.
struct RowEffect {
  enum Kind: String {
    /// A new person or organisation, or a membership or post for somebody known.
    case new
    case changed
    case unchanged
    case refused
  }

  /// One cell of the stored data, before and after.
  struct Change {
    let field: Field
    let old: String?
    let new: String?
  }

  let kind: Kind
  /// 1-based row in the handed-in sheet.
  let row: Int
  /// Of the person or the organisation.
  let name: String?
  /// Masked; nil for organisations, and where the row has none that can be read.
  let residentID: String?
  /// Where the person stands or holds the post; an organisation's superior.
  let place: String?
  /// What a new row brings.
  let values: [Field: String]
  let changes: [Change]
  /// Of the row; failures, warnings and notices.
  let findings: RowFindings
  let person: Person?

  /// What a reconciliation asks of a person's row.
  struct Person {
    /// nil where the row has none that can be read.
    let id: ResidentID?
    let organization: Organization?
    let isCadre: Bool
    let developmentNumber: String?
    /// Stored fields that the row empties.
    let blanked: [Field]
    /// The branch the person is registered in, if another one.
    let elsewhere: Int64?
  }
}

/// Takes down what a run that keeps nothing does with each file and row.
protocol EffectSink: AnyObject {
  /// Before the first file.
  func begin(_ request: ImportRequest, _ session: StoreSession) throws

  /// The rows of a file, before they are loaded.
  func record(_ effects: [RowEffect], path: String) throws

  /// The file, after its rows.
  func record(_ file: FileOutcome) throws

  /// The digest of all that was taken down; nil where none is made.
  func finish() throws -> PlanDigest?
}
