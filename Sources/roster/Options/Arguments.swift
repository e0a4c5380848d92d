public import ArgumentParser
import Foundation
public import Pipeline
public import RosterModel

extension Language: ExpressibleByArgument {}

extension Form: ExpressibleByArgument {}

extension CivilDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(iso: argument) }
}

extension PlanDigest: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension ReportKind: ExpressibleByArgument {}

/// Where a workbook is to go, as an option says it.
enum WorkbookPlace {
  static let ending = "xlsx"

  /// Programs open a workbook by its ending, and what we write is always one kind. Throws `PipelineError.usage`.
  static func url(_ path: String) throws -> URL {
    let url = URL(fileURLWithPath: path)
    guard url.pathExtension.lowercased() == ending else {
      throw PipelineError.usage(Explanation(.workbookEnding, .text(path), .text("." + ending)))
    }
    return url
  }
}
