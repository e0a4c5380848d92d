import RosterModel

/// `waivers.yaml`, decoded.
struct WaiversFile {
  let waivableRules: DatedTable<[FindingCode]>

  init(_ root: PolicyNode) throws(PolicyError) {
    let top = try root.mapping(required: ["regions", "waivable"])
    guard let regions = top["regions"], let waivable = top["waivable"] else { throw root.error(.mustBeMapping) }
    waivableRules = try waivable.table(
      regions: try regions.regions(), unit: "codes", keys: ["rules"]
    ) { values throws(PolicyError) in
      var codes: [FindingCode] = []
      for item in try values["rules"]?.list() ?? [] { codes.append(try WaiversFile.code(item)) }
      return codes
    }
  }

  private static func code(_ item: PolicyNode) throws(PolicyError) -> FindingCode {
    guard let code = FindingCode(rawValue: try item.string()), FindingCode.waivable.contains(code) else {
      throw item.error(.mustBeOneOf, .text(FindingCode.waivable.map(\.rawValue).joined(separator: ", ")))
    }
    return code
  }
}
