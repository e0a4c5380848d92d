import Forms
import RosterModel

/// As what a refused file comes back: a form that could not succeed where it is handed in again is no help.
struct ReturnedForm {
  let form: Form
  /// Whether it is for the organisation it was handed in for.
  let isOfOrganization: Bool
}

/// Whether the form belongs to the level of the organisation it is handed in for (IM2, IM5).
enum FormFit {
  static func check(_ form: Form, for organization: Organization?) throws(FileRefusal) {
    guard let organization else { return }
    switch form {
    case .organizations, .waivers: break
    case .branchMembers where !organization.category.isBranch:
      throw FileRefusal(Finding(.notABranch, arguments: [.text(organization.fullName)]))
    case .ownCadres where organization.category.isBranch:
      throw FileRefusal(FormRecognition.wrongTemplate(given: form, wanted: .branchMembers))
    case .branchMembers, .subordinateMembers, .ownCadres: break
    }
  }

  /// A branch takes nothing but its own roster; a roster of members finds its branch, which the committee is not.
  static func comesBack(_ form: Form, from organization: Organization?) -> ReturnedForm {
    ReturnedForm(form: .branchMembers, isOfOrganization: organization?.category.isBranch == true)
  }
}
