import RosterModel
import Store
import Validation

/// All organisations with what is counted of each, superiors before those below them: a subtree is a range.
struct SurveyTree {
  struct Node {
    let organization: Organization
    /// Place of the superior.
    let parent: Int?
    /// First place behind the subtree.
    var end: Int
    /// 单位所属行业类别, its own or that of the nearest superior who states one.
    let industry: Industry?
    /// Its own sector is one of the eight kinds of school.
    let isSchool: Bool
    let schoolCode: String?
    /// Required fields that are blank.
    let missing: [Field]
    let secretary: NamedSecretary
    var tally = OrganizationTally()
  }

  /// What a node is made of once its place is known.
  private struct Seed {
    let organization: Organization
    let industry: Industry?
    let schoolCode: String?
    let missing: [Field]
    let secretary: NamedSecretary
  }

  private(set) var nodes: [Node] = []
  private var places: [Int64: Int] = [:]

  init(_ session: StoreSession, standards: OrganizationStandards) throws {
    var below: [Int64?: [Seed]] = [:]
    try session.forEachOrganization { surveyed in
      let entry = surveyed.entry
      let secretary = NamedSecretary(
        isNamed: entry.secretaryName != nil || entry.secretaryID != nil, isRegistered: surveyed.isSecretaryRegistered,
        hasMobile: surveyed.secretaryMobile?.isEmpty == false)
      below[surveyed.organization.parentID, default: []].append(
        Seed(
          organization: surveyed.organization, industry: entry.industry, schoolCode: entry.schoolCode,
          missing: standards.missingFields(of: entry), secretary: secretary))
    }
    for root in below[nil] ?? [] { add(root, parent: nil, below) }
  }

  private mutating func add(_ seed: Seed, parent: Int?, _ below: [Int64?: [Seed]]) {
    let place = nodes.count
    let industry = seed.industry ?? parent.flatMap { nodes[$0].industry }
    nodes.append(
      Node(
        organization: seed.organization, parent: parent, end: place + 1, industry: industry,
        isSchool: seed.industry?.isSchool == true, schoolCode: seed.schoolCode, missing: seed.missing,
        secretary: seed.secretary))
    places[seed.organization.id] = place
    for next in below[seed.organization.id] ?? [] { add(next, parent: place, below) }
    nodes[place].end = nodes.count
  }

  /// nil for an organisation that is not in the tree.
  func place(of organization: Int64) -> Int? { places[organization] }

  /// The organisation and everything below it; everything for nil.
  func subtree(of organization: Organization?) -> Range<Int> {
    guard let organization else { return nodes.indices }
    guard let place = places[organization.id] else { return 0..<0 }
    return place..<nodes[place].end
  }

  /// How many superiors the organisation has.
  func depth(of place: Int) -> Int {
    var depth = 0
    var next = nodes[place].parent
    while let parent = next {
      depth += 1
      next = nodes[parent].parent
    }
    return depth
  }

  mutating func count(at place: Int, _ change: (inout OrganizationTally) -> Void) { change(&nodes[place].tally) }
}
