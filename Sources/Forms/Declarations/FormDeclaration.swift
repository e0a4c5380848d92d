public import RosterModel

/// A form as declared: its columns in the template's order.
public struct FormDeclaration: Sendable {
  public let form: Form
  public let columns: [ColumnDeclaration]
  /// Fields whose cell must not be blank. 上级组织 is not among them: the root's is blank, a rule knows which that is.
  public let required: FieldSet
  /// By the field's raw value.
  private let byField: [ColumnDeclaration?]

  /// Stamped into blank forms; raised when columns change.
  public static let edition = "2026.1"

  private init(_ form: Form, _ columns: [ColumnDeclaration]) {
    self.form = form
    self.columns = columns
    byField = Field.allCases.map { field in columns.first { $0.field == field } }
    required = columns.reduce(into: []) { if $1.isRequired && $1.field != .superior { $0.insert($1.field) } }
  }

  private static let organizations = FormDeclaration(.organizations, OrganizationColumns.all)
  private static let branchMembers = FormDeclaration(.branchMembers, PersonColumns.branchMembers)
  private static let subordinateMembers = FormDeclaration(.subordinateMembers, PersonColumns.subordinateMembers)
  private static let ownCadres = FormDeclaration(.ownCadres, PersonColumns.ownCadres)

  private static let waivers = FormDeclaration(.waivers, WaiverColumns.all)

  private static let branchMembersNamed = FormDeclaration(
    .branchMembers, PersonColumns.branchMembers + [PersonColumns.branch.required(false)])

  /// The form as it is read: a branch's own roster may name the branch in a column of its own, which no blank form has.
  static func read(_ form: Form) -> FormDeclaration { form == .branchMembers ? branchMembersNamed : of(form) }

  public static func of(_ form: Form) -> FormDeclaration {
    switch form {
    case .organizations: organizations
    case .branchMembers: branchMembers
    case .subordinateMembers: subordinateMembers
    case .ownCadres: ownCadres
    case .waivers: waivers
    }
  }

  public func column(of field: Field) -> ColumnDeclaration? { byField[Int(field.rawValue)] }
}
