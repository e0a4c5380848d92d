import RosterModel

/// Reading the parts that all dated tables share.
extension PolicyNode {
  /// `regions:` name → list of 所在省份.
  func regions() throws(PolicyError) -> [String: PolicyRegion] {
    var regions: [String: PolicyRegion] = [:]
    for (name, value) in try entries() {
      // What stands for everywhere in a period.
      guard name != "all" else { throw value.error(.unknownKey, "all") }
      var provinces: Set<LeagueProvince> = []
      for item in try value.list() {
        guard let province = LeagueProvince(cellText: try item.string()) else {
          throw item.error(.noProvince)
        }
        provinces.insert(province)
      }
      regions[name] = PolicyRegion(name: name, provinces: provinces)
    }
    return regions
  }

  /// A list of periods; `keys` are the value's own keys beside region, from, to, unit and source.
  func table<Value: Sendable>(
    regions: [String: PolicyRegion], unit: String, keys: [String], optional: [String] = [],
    _ read: ([String: PolicyNode]) throws(PolicyError) -> Value
  ) throws(PolicyError) -> DatedTable<Value> {
    var periods: [(period: DatedTable<Value>.Period, item: PolicyNode)] = []
    for item in try list() {
      let values = try item.mapping(
        required: ["region", "from", "unit", "source"] + keys, optional: ["to"] + optional)
      try values["unit"]?.expect(unit)
      periods.append((try period(values, regions, item, value: try read(values)), item))
    }
    return try DatedTable(periods, at: self)
  }

  private func period<Value: Sendable>(
    _ values: [String: PolicyNode], _ regions: [String: PolicyRegion], _ item: PolicyNode, value: Value
  ) throws(PolicyError) -> DatedTable<Value>.Period {
    guard let region = try values["region"]?.string(), let from = try values["from"]?.date(),
      let source = try values["source"]?.string()
    else { throw item.error(.mustBeMapping) }
    guard region == "all" || regions[region] != nil else { throw item.error(.unknownRegion, .text(region)) }
    var to: CivilDate?
    if let end = values["to"] { to = try end.date() }
    if let to, to < from { throw item.error(.endsBeforeBeginning) }
    return DatedTable.Period(region: regions[region], from: from, to: to, value: value, source: source)
  }
}
