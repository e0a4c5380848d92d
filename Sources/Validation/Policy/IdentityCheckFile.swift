import RosterModel

/// `verification.yaml`, decoded.
struct IdentityCheckFile {
  let recheckAfterDays: DatedTable<Int>

  init(_ root: PolicyNode) throws(PolicyError) {
    let top = try root.mapping(required: ["recheck"])
    guard let recheck = top["recheck"] else { throw root.error(.mustBeMapping) }
    recheckAfterDays = try recheck.table(regions: [:], unit: "days", keys: ["after"]) { values throws(PolicyError) in
      try values["after"]?.integer(in: 0...3660) ?? 0
    }
  }
}
