public import RosterModel

/// How much a full roster may change one organisation before it is held.
public struct ReconcileLimits: Sendable {
  /// What is counted, in rows.
  public typealias Measure = RosterMeasure

  /// A limit in number and in percent.
  public struct Limit: Sendable, Equatable {
    public let number: Int
    /// Of those stored before.
    public let percent: Int
    /// The percentage counts from so many rows on.
    public let percentFrom: Int

    /// Whether `count` is too much for `total` stored before.
    public func isExceeded(by count: Int, of total: Int) -> Bool {
      count > number || (count >= percentFrom && total > 0 && count * 100 > percent * total)
    }
  }

  public let members: [Measure: Limit]
  /// Tighter.
  public let cadres: [Measure: Limit]
  /// Rows fewer than in the last file.
  public let shrinkage: Limit
  /// Whether fields edited by hand keep their value.
  public let protectsHandEdits: Bool
}

/// `reconcile.yaml`, decoded.
struct ReconcileFile {
  let limits: ReconcileLimits

  init(_ root: PolicyNode) throws(PolicyError) {
    let top = try root.mapping(
      required: ["unit", "members", "cadres", "shrinkage", "protectHandEdits", "source"])
    guard let members = top["members"], let cadres = top["cadres"], let shrinkage = top["shrinkage"],
      let protects = top["protectHandEdits"]
    else { throw root.error(.mustBeMapping) }
    try top["unit"]?.expect("rows")
    _ = try top["source"]?.string()
    limits = ReconcileLimits(
      members: try ReconcileFile.measures(members), cadres: try ReconcileFile.measures(cadres),
      shrinkage: try ReconcileFile.limit(shrinkage), protectsHandEdits: try protects.boolean())
  }

  private static func measures(
    _ place: PolicyNode
  ) throws(PolicyError) -> [ReconcileLimits.Measure: ReconcileLimits.Limit] {
    let values = try place.mapping(required: ReconcileLimits.Measure.allCases.map(\.rawValue))
    var limits: [ReconcileLimits.Measure: ReconcileLimits.Limit] = [:]
    for measure in ReconcileLimits.Measure.allCases {
      if let value = values[measure.rawValue] { limits[measure] = try limit(value) }
    }
    return limits
  }

  private static func limit(_ place: PolicyNode) throws(PolicyError) -> ReconcileLimits.Limit {
    let values = try place.mapping(required: ["number", "percent", "percentFrom"])
    return ReconcileLimits.Limit(
      number: try values["number"]?.integer(in: 0...1_000_000_000) ?? 0,
      percent: try values["percent"]?.integer(in: 0...10_000) ?? 0,
      percentFrom: try values["percentFrom"]?.integer(in: 0...1_000_000) ?? 0)
  }
}
