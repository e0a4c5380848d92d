public import RosterModel
public import Store

extension StoreSession {
  /// The organisation that an option names by code, full or short name. Throws `PipelineError.usage`.
  public func requireOrganization(_ text: String) throws -> Organization {
    switch try organization(named: text) {
    case .one(let organization): return organization
    case .none: throw PipelineError.usage(Explanation(.noOrganization, .text(text)))
    case .several(let found):
      throw PipelineError.usage(
        Explanation(.severalOrganizations, .text(text), .text(found.map(\.code).joined(separator: ", "))))
    }
  }
}
