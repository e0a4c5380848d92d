import ArgumentParser
import Foundation
import Pipeline
import RosterModel

/// The day and the rules by which a command judges.
struct PolicyOptions: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("The day it counts for (default: today in Asia/Shanghai).", valueName: "yyyy-mm-dd"))
  var asOf: CivilDate?

  @Option(help: ArgumentHelp("A folder of policy files instead of the built-in ones.", valueName: "dir"))
  var policy: String?

  func day() throws -> CivilDate { try asOf ?? ImportArguments.today() }

  func loaded() throws -> LoadedPolicy {
    try LoadedPolicy.chosen(policy)
  }
}

extension LoadedPolicy {
  /// The files of the folder named, else the built-in ones.
  static func chosen(_ folder: String?) throws -> LoadedPolicy {
    try folder.map { try LoadedPolicy.read(folder: URL(fileURLWithPath: $0)) } ?? LoadedPolicy.builtIn()
  }
}
