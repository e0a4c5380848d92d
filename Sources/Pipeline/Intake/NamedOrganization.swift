import RosterModel
import Store

extension StoreSession {
  /// The organisation that an option names by code, full or short name. Throws `PipelineError.usage`.
  func requireOrganization(_ text: String) throws -> Organization {
    switch try organization(named: text) {
    case .one(let organization): return organization
    case .none: throw PipelineError.usage("no organisation “\(text)” is registered")
    case .several(let found): throw PipelineError.usage("“\(text)” names \(found.count) organisations")
    }
  }
}
