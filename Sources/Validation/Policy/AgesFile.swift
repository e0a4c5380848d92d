import RosterModel

/// `ages.yaml`, decoded.
struct AgesFile {
  let presentAge: DatedTable<Policy.PresentAge>
  let joiningAge: DatedTable<Int>
  let joiningBelow: DatedTable<Int>

  init(_ root: PolicyNode) throws(PolicyError) {
    let top = try root.mapping(required: ["regions", "presentAge", "joiningAge", "joiningBelow"])
    guard let regionNode = top["regions"], let present = top["presentAge"], let joining = top["joiningAge"],
      let below = top["joiningBelow"]
    else { throw root.error(.mustBeMapping) }
    let regions = try regionNode.regions()
    presentAge = try present.table(
      regions: regions, unit: "years", keys: ["minimum", "memberBelow"]
    ) { values throws(PolicyError) in
      Policy.PresentAge(
        minimum: try values["minimum"]?.integer(in: 0...150) ?? 0,
        memberBelow: try values["memberBelow"]?.integer(in: 0...150) ?? 0)
    }
    joiningAge = try joining.table(regions: regions, unit: "years", keys: ["minimum"]) { values throws(PolicyError) in
      try values["minimum"]?.integer(in: 0...150) ?? 0
    }
    joiningBelow = try below.table(regions: regions, unit: "years", keys: ["below"]) { values throws(PolicyError) in
      try values["below"]?.integer(in: 0...150) ?? 0
    }
  }
}
