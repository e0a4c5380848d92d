public import Foundation
import Forms
public import RosterModel
public import Store
import WorkbookWriter

/// `roster template`: writes a blank form.
public enum BlankFormFile {
  /// The date forms are stamped with: blank forms do not change from day to day.
  private static let created = CivilDate(year: 2026, month: 1, day: 1)

  /// `organization` is a code, full or short name and needs a store. Throws `PipelineError`, `StoreError`.
  public static func write(_ form: Form, organization text: String?, store: RosterStore?, to url: URL) throws {
    var organization: Organization?
    var branches: [String] = []
    if let text, let store {
      (organization, branches) = try store.reading { session in
        let found = try session.requireOrganization(text)
        return (found, try session.organizations(below: found.id).filter(\.category.isBranch).map(\.fullName))
      }
    }
    guard let created else { throw Inconsistency(zh: "模板没有日期", en: "the blank form has no day") }
    let book = FormBook.form(.of(form), organization: organization, branches: branches, created: created)
    try PlacedFile.put(url) { path in try writeBlankForm(book, to: path) }
  }
}
