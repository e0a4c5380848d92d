import Identifiers
public import RosterModel

/// Who is 28 or older stays a member while holding a post in any organisation, not only in the branch whose roster says
/// 否 (F57; O二(二): a post elsewhere is entered elsewhere). AGE-102 then becomes AGE-203, which says which post.
public struct PostElsewhereCheck<Source: Register> {
  private let register: Source

  public init(register: Source) { self.register = register }

  /// Asks the register only about rows that AGE-102 would keep out.
  public func check(_ rows: inout [CheckedRow<PersonEntry>]) throws {
    for index in rows.indices where rows[index].report.hasFailure { try check(&rows[index]) }
  }

  private func check(_ row: inout CheckedRow<PersonEntry>) throws {
    guard let id = row.entry.residentID, let limit = row.report.ageLimit else { return }
    let posts = try register.posts(of: id)
    if let elsewhere = posts.first(where: { $0.organization != row.organization }) {
      row.report.replace(
        .overAgeWithoutPost, with: .postElsewhere, limit, .text(elsewhere.organization.fullName),
        .text(elsewhere.duty?.rawValue ?? ""))
    } else if !posts.isEmpty {
      // The post here is being laid down, with --update, or the row differs from what is stored (REG-107): what the
      // person is without it, the checks of the stored data tell (STD-111).
      row.report.remove(.overAgeWithoutPost)
    }
  }
}

extension RowReport {
  /// The limit that AGE-102 names, where it was found.
  fileprivate var ageLimit: FindingArgument? {
    findings.first { $0.code == .overAgeWithoutPost }?.arguments.last
  }
}
