import RosterModel

/// The fields of before-images as SQL.
enum UndoFields {
  /// A post's fields; with the organisation they say which post.
  static let ofPost = "'isCadre', 'duty', 'dutySince', 'cadreNature'"

  /// The columns of a post and the fields that name them.
  static let postColumns: [(field: Field, column: String)] = [
    (.duty, "duty"), (.dutySince, "since"), (.cadreNature, "nature"),
  ]

  /// The stored fields of `table`: `person`, `membership` or `cadre_record`.
  static func columns(of table: String) -> [(field: Field, column: String)] {
    Field.allCases.compactMap { field in
      PersonColumn.of(field).flatMap { $0.table == table ? (field, $0.name) : nil }
    }
  }

  static let organizationColumns: [(field: Field, column: String)] = Field.allCases.compactMap { field in
    OrganizationEntry.column(of: field).map { (field, $0) }
  }

  /// `'joinDate', 'developmentNumber'`: the fields of `table` as a list.
  static func of(_ table: String) -> String {
    columns(of: table).map { "'\($0.field.key)'" }.joined(separator: ", ")
  }

  /// The value that `field` names, of the row with the alias; NULL for a field that no column has.
  static func current(_ field: String, _ places: [(alias: String, columns: [(field: Field, column: String)])]) -> String
  {
    let cases = places.flatMap { place in
      place.columns.map { "WHEN '\($0.field.key)' THEN \(place.alias).\($0.column)" }
    }
    return "CASE \(field) " + cases.joined(separator: " ") + " END"
  }
}
