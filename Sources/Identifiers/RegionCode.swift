/// Division codes of GB/T 2260, the first six digits of a resident ID.
///
/// Codes that were abolished stay known: people keep the number they were given. The data is a union of public
/// tables (see Templates/regions/counties.tsv) and no complete history, so an unknown code is reason to look twice,
/// never to refuse.
public struct RegionCode {
  /// Whether the two digits are a province, 71 (台湾省) and the residence permits of Hong Kong (81), Macau (82) and
  /// Taiwan (83) residents included. Foreigners' permanent residence cards (9…) are not.
  public static func isProvince(_ two: Int) -> Bool {
    switch two {
    case 11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71, 81...83: true
    default: false
    }
  }

  /// Whether the six digits are or ever were a county, or a prefecture (`…00`) or province (`…0000`) of the tables.
  public static func isKnownCounty(_ six: Int) -> Bool { RegionIndex.shared.contains(six) }

  /// The years in which the code was in use, in order and not touching; empty for an unknown code.
  ///
  /// A range begins with year 0 where the beginning is older than the records, and ends with 9999 where the code is
  /// still in use. Years are those of the editions of the table, which may lag behind the decision by one.
  public static func years(of six: Int) -> [ClosedRange<Int>] { RegionIndex.shared.years(of: six) }

  /// How many codes are known.
  public static var count: Int { RegionIndex.shared.codes.count }
}
