import Identifiers
import RosterModel

/// What is wrong with a text that is no well-formed resident ID.
enum ResidentIDShape {
  static func report(_ text: String, field: Field, _ report: inout RowReport) {
    for defect in ResidentID.defects(in: Array(text.utf8).span, notAfter: (9999, 12, 31)) {
      switch defect {
      case .length(let length): report.add(.residentIDLength, field, .number(length))
      case .fifteenDigits: report.add(.residentIDFifteenDigits, field)
      case .characters: report.add(.residentIDCharacters, field)
      case .birthDate, .province, .checkCharacter: break
      }
    }
  }
}

/// CEL-101: cells that must not be blank.
enum RequiredCells {
  static func check(seen: FieldSet, form: FormDeclaration, report: inout RowReport) {
    guard !form.required.isSubset(of: seen) else { return }
    for column in form.columns where form.required.contains(column.field) && !seen.contains(column.field) {
      report.add(.requiredValueMissing, column.field, sharing: column.headerArgument)
    }
  }
}
