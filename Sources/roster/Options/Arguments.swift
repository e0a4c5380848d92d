public import ArgumentParser
public import RosterModel

extension Language: ExpressibleByArgument {}

extension Form: ExpressibleByArgument {}

extension CivilDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(iso: argument) }
}
