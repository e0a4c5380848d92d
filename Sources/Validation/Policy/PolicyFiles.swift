import RosterModel
import Yams

/// The files a policy is made of, by name: the edition built into the program, or a folder the caller has read.
public struct PolicyFiles: Sendable {
  public static let names = builtIn.files.map(\.name)

  /// Name and bytes, in the order of `names`.
  public let files: [(name: String, bytes: [UInt8])]

  /// The edition built into the program (`Templates/policy`).
  public static let builtIn = PolicyFiles(files: [
    ("ages.yaml", PackageResources.ages_yaml),
    ("development-numbers.yaml", PackageResources.development_numbers_yaml),
    ("reconcile.yaml", PackageResources.reconcile_yaml),
    ("verification.yaml", PackageResources.verification_yaml),
    ("waivers.yaml", PackageResources.waivers_yaml),
    ("standards.yaml", PackageResources.standards_yaml),
  ])

  public init(files: [(name: String, bytes: [UInt8])]) { self.files = files }

  /// Reads all files strictly: unknown keys, missing ones, gaps and overlaps are errors.
  public func policy() throws(PolicyError) -> Policy {
    let ages = try AgesFile(try root("ages.yaml"))
    let numbers = try DevelopmentNumbersFile(try root("development-numbers.yaml"))
    let verification = try IdentityCheckFile(try root("verification.yaml"))
    let waivers = try WaiversFile(try root("waivers.yaml"))
    let standards = try StandardsFile(try root("standards.yaml")).standards
    return Policy(
      presentAge: ages.presentAge, joiningAge: ages.joiningAge, joiningBelow: ages.joiningBelow,
      developmentNumbers: numbers.periods, longNumbers: numbers.longNumbers, segments: numbers.segments,
      reconcile: try ReconcileFile(try root("reconcile.yaml")).limits,
      recheckAfterDays: verification.recheckAfterDays, waivableRules: waivers.waivableRules, standards: standards)
  }

  private func root(_ name: String) throws(PolicyError) -> PolicyNode {
    guard let bytes = files.first(where: { $0.name == name })?.bytes else {
      throw PolicyError(file: name, problem: Explanation(.policyFileMissing))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw PolicyError(file: name, problem: Explanation(.policyNotUTF8))
    }
    let node: Node?
    do { node = try Yams.compose(yaml: text) } catch { throw PolicyError(file: name, parsing: error) }
    guard let node else { throw PolicyError(file: name, problem: Explanation(.policyFileEmpty)) }
    return PolicyNode(node: node, file: name, path: "")
  }
}

extension PolicyError {
  /// What the parser says, with its line; never the file itself.
  fileprivate init(file: String, parsing error: any Error) {
    switch error {
    case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      self.init(file: file, line: mark.line, problem: Explanation(.policyNoYAML, .text(problem)))
    case YamlError.duplicatedKeysInMapping(let keys, let context):
      self.init(
        file: file, line: context.mark.line, problem: Explanation(.doubledKey, .text(keys.joined(separator: ", "))))
    case YamlError.reader(let problem, _, _, _):
      self.init(file: file, problem: Explanation(.policyNoYAML, .text(problem)))
    default: self.init(file: file, problem: Explanation(.policyNoYAML, .text("\(type(of: error))")))
    }
  }

  private init(file: String, line: Int, problem: Explanation) {
    self.init(file: file, place: Place(path: "", line: line), problem: problem)
  }
}
