import Forms
import RosterModel
import Store

/// How the files of one form go through the pipeline. A new form adds one of these, and its line in `of`.
protocol FormRoute: Sendable {
  associatedtype Track: EntryTrack

  /// Whether the file after one of these can be prepared before this one is loaded: organisations change who is who,
  /// waivers what passes.
  var letsNextPrepare: Bool { get }

  /// Reads rows that are only given back, too.
  var decoder: Track.Check.Decoder { get }

  /// Whether the form belongs to the level of the organisation it is handed in for (IM2, IM5). Throws where it does not.
  func requireFit(for organization: Organization) throws(FileRefusal)

  /// Throws `FileRefusal` where nobody says which organisation the file is for, and it matters; and `StoreError`.
  func track(_ context: TrackContext) throws -> Track
}

extension FormRoute {
  func requireFit(for organization: Organization) throws(FileRefusal) {}
}

enum FormRoutes {
  static func of(_ form: Form) -> any FormRoute {
    switch form {
    case .organizations: OrganizationRoute()
    case .waivers: WaiverRoute()
    case .branchMembers, .subordinateMembers, .ownCadres: PersonRoute(form: form)
    }
  }
}
