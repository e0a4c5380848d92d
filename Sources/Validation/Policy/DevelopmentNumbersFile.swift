import RosterModel

/// `development-numbers.yaml`, decoded.
struct DevelopmentNumbersFile {
  let periods: DatedTable<NumberRequirement>
  let longNumbers: [LongNumber]
  let segments: [NumberSegment]

  init(_ root: PolicyNode) throws(PolicyError) {
    let top = try root.mapping(required: ["regions", "periods", "longNumbers", "segments"])
    guard let regionNode = top["regions"], let periodNode = top["periods"], let longNode = top["longNumbers"],
      let segmentNode = top["segments"]
    else { throw root.error(.mustBeMapping) }
    let regions = try regionNode.regions()
    periods = try periodNode.table(
      regions: regions, unit: "digits", keys: ["required", "years"], optional: ["digits", "moreDigitsThan"]
    ) { values throws(PolicyError) in
      NumberRequirement(
        isRequired: try values["required"]?.boolean() ?? false,
        length: try DevelopmentNumbersFile.length(values, at: periodNode),
        years: try DevelopmentNumbersFile.years(values, at: periodNode))
    }
    longNumbers = try DevelopmentNumbersFile.longNumbers(longNode)
    segments = try DevelopmentNumbersFile.segments(segmentNode)
  }

  private static func length(
    _ values: [String: PolicyNode], at place: PolicyNode
  ) throws(PolicyError) -> NumberRequirement.Length {
    switch (values["digits"], values["moreDigitsThan"]) {
    case (let exact?, nil): return .exactly(try exact.integer(in: 5...18))
    case (nil, let loose?): return .moreThan(try loose.integer(in: 0...17))
    default: throw place.error(.digitsOrMore)
    }
  }

  private static func years(
    _ values: [String: PolicyNode], at place: PolicyNode
  ) throws(PolicyError) -> NumberRequirement.Years {
    guard let node = values["years"] else { throw place.error(.missingKey, "years") }
    if node.isScalar {
      try node.expect("joinYear")
      return .joinYear
    }
    return .oneOf(try node.years())
  }

  private static func longNumbers(_ place: PolicyNode) throws(PolicyError) -> [LongNumber] {
    var numbers: [LongNumber] = []
    for item in try place.list() {
      let values = try item.mapping(required: ["prefix", "unit", "digits", "joinYears", "source"])
      try values["unit"]?.expect("digits")
      numbers.append(
        LongNumber(
          prefix: try values["prefix"]?.string() ?? "", digits: try values["digits"]?.integer(in: 5...18) ?? 0,
          joinYears: try values["joinYears"]?.years() ?? [], source: try values["source"]?.string() ?? ""))
    }
    return numbers
  }

  private static func segments(_ place: PolicyNode) throws(PolicyError) -> [NumberSegment] {
    var segments: [NumberSegment] = []
    for item in try place.list() {
      let values = try item.mapping(required: ["year", "first", "last", "source"])
      let segment = NumberSegment(
        year: try values["year"]?.integer(in: 1900...9999) ?? 0, first: try values["first"]?.string() ?? "",
        last: try values["last"]?.string() ?? "", source: try values["source"]?.string() ?? "")
      guard segment.first.utf8.count == segment.last.utf8.count, segment.first <= segment.last else {
        throw item.error(.segmentOrder)
      }
      segments.append(segment)
    }
    return segments
  }
}

extension PolicyNode {
  fileprivate func years() throws(PolicyError) -> [Int] {
    var years: [Int] = []
    for item in try list() { years.append(try item.integer(in: 1900...9999)) }
    return years
  }
}
