import GRDB

extension StoreSession {
  /// Changes with every run that is kept, and with most of what others do to the database.
  public func stateMark() throws -> String {
    let tables = [
      "run", "import_file", "organization", "person", "membership", "post", "cadre_record", "change", "waiver",
    ]
    return try tables.map { table in
      let row = try Row.fetchOne(db, sql: "SELECT count(*) AS rows FROM \(table)")
      return "\(table) \(row?["rows"] as Int? ?? 0)"
    }.joined(separator: ", ")
  }
}
