import Foundation
import RosterModel
import Store

/// What a reconciliation found before it changed anything: one that was cut off within goes on with it, and tells of the
/// state that it began with. Nobody is named in it.
struct ReconcileMemory: Codable {
  fileprivate struct Item: Codable {
    let organization: String
    let counts: [Int]
    let reasons: [Reason]
    let release: String?
    let spends: String?
    let gone: [Int64]
    let back: [Int64]
    let path: String
  }

  fileprivate struct Reason: Codable {
    let cause: String
    let count: Int
    let total: Int
  }

  fileprivate struct File: Codable, Hashable {
    let path: String
    let sha256: String?
  }

  private let files: [File]
  private let organizations: [Item]

  init(_ differences: [OrganizationDifference], _ compared: RunOutcome) {
    files = compared.files.map { File(path: $0.path, sha256: $0.sha256) }
    organizations = differences.map { difference in
      Item(
        organization: difference.organization.code, counts: difference.counts,
        reasons: difference.reasons.map { Reason(cause: $0.cause.key, count: $0.count, total: $0.total) },
        release: difference.release?.text, spends: difference.spends, gone: difference.goneMembers,
        back: difference.backMembers, path: difference.path)
    }
  }

  init(text: String) throws { self = try JSONDecoder().decode(ReconcileMemory.self, from: Data(text.utf8)) }

  var text: String { get throws { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) } }

  /// Whether the files are those that were compared; another one is to be compared first.
  func holds(_ input: InputList) -> Bool {
    guard input.count == files.count else { return false }
    let known = Set(files)
    return input.allSatisfy { file in
      known.contains(File(path: file.displayPath, sha256: (try? FileContent.read(file.url))?.sha256))
    }
  }

  /// nil when an organisation is there no more.
  func differences(_ store: RosterStore) throws -> [OrganizationDifference]? {
    try store.reading { session -> [OrganizationDifference]? in
      var differences: [OrganizationDifference] = []
      for item in organizations {
        guard let organization = try session.organization(code: item.organization) else { return nil }
        differences.append(item.difference(of: organization))
      }
      return differences
    }
  }
}

extension ReconcileMemory.Item {
  fileprivate func difference(of organization: Organization) -> OrganizationDifference {
    var difference = OrganizationDifference(organization)
    difference.counts = counts
    difference.reasons = reasons.compactMap { reason in
      HoldReason.Cause(key: reason.cause).map { HoldReason(cause: $0, count: reason.count, total: reason.total) }
    }
    difference.release = release.map(ReleaseDigest.init(text:))
    difference.spends = spends
    (difference.goneMembers, difference.backMembers, difference.path) = (gone, back, path)
    return difference
  }
}

extension OrganizationDifference {
  private static let counted: [any WritableKeyPath<OrganizationDifference, Int> & Sendable] = [
    \.new, \.gone, \.changed, \.moved, \.identical, \.refused, \.mistyped, \.back,
  ]

  /// In the order of `counted`.
  fileprivate var counts: [Int] {
    get { OrganizationDifference.counted.map { self[keyPath: $0] } }
    set { for (path, count) in zip(OrganizationDifference.counted, newValue) { self[keyPath: path] = count } }
  }
}
