import Forms
import RosterModel

/// Whether the form belongs to the level of the organisation it is handed in for (IM2, IM5).
enum FormFit {
  static func check(_ form: Form, for organization: Organization?) throws(FileRefusal) {
    guard let organization else { return }
    switch form {
    case .organizations, .waivers: break
    case .branchMembers where !organization.category.isBranch:
      throw FileRefusal(Finding(.notABranch, arguments: [.text(organization.fullName)]))
    case .subordinateMembers where organization.category.isBranch,
      .ownCadres where organization.category.isBranch:
      throw FileRefusal(FormRecognition.wrongTemplate(given: form, wanted: .branchMembers))
    case .branchMembers, .subordinateMembers, .ownCadres: break
    }
  }
}
