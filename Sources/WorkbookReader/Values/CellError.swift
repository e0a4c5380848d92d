/// An error value of a cell: ECMA-376-1 18.18.11 (ST_CellType `e`), the values of `ERROR.TYPE`.
public enum CellError: UInt8, Sendable, CaseIterable {
  case null, div0, value, ref, name, num, na, gettingData
  /// An error that is none of the above (`#SPILL!`, `#CALC!` …).
  case unknown

  /// As Excel shows it.
  public var text: String {
    switch self {
    case .null: "#NULL!"
    case .div0: "#DIV/0!"
    case .value: "#VALUE!"
    case .ref: "#REF!"
    case .name: "#NAME?"
    case .num: "#NUM!"
    case .na: "#N/A"
    case .gettingData: "#GETTING_DATA"
    case .unknown: "#UNKNOWN!"
    }
  }

  /// The error a stored value names, `.unknown` if it names none of the list.
  init(_ bytes: Span<UInt8>) {
    self = Self.allCases.first { bytes.equals($0.text) } ?? .unknown
  }
}
