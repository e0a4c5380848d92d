public import ArgumentParser
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
