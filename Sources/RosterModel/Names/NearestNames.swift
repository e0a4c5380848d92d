import Foundation

/// The names somebody may have meant by one that is none.
public enum NearestNames {
  /// Those of `candidates` nearest to `name`, nearest first and each once: spelt almost alike, then those that contain
  /// it or stand in it. Width of characters, spaces and case do not count.
  public static func among(_ candidates: some Sequence<String>, to name: String, limit: Int) -> [String] {
    let wanted = Array(folded(name).unicodeScalars)
    guard !wanted.isEmpty, limit > 0 else { return [] }
    var found: [String: Int] = [:]
    for candidate in candidates {
      if let cost = cost(of: Array(folded(candidate).unicodeScalars), to: wanted) { found[candidate] = cost }
    }
    return found.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.prefix(limit).map(\.key)
  }

  /// As names are compared: NFKC, without spaces, in lower case.
  private static func folded(_ text: String) -> String {
    text.precomposedStringWithCompatibilityMapping.filter { !$0.isWhitespace }.lowercased()
  }

  /// nil for names that have nothing to do with each other.
  private static func cost(of candidate: [Unicode.Scalar], to name: [Unicode.Scalar]) -> Int? {
    // One slip in four characters: in a name of two nothing may differ, or everything would be near.
    let bound = name.count < 3 ? 0 : max(1, name.count / 4)
    if let distance = distance(candidate, name, bound: bound) { return distance }
    // A name of two characters stands in too many others.
    let holds = name.count >= 2 && contains(candidate, name)
    guard holds || (candidate.count >= 3 && contains(name, candidate)) else { return nil }
    return bound + abs(candidate.count - name.count)
  }

  private static func contains(_ long: [Unicode.Scalar], _ short: [Unicode.Scalar]) -> Bool {
    guard long.count >= short.count else { return false }
    return (0...long.count - short.count).contains { long[$0..<($0 + short.count)].elementsEqual(short) }
  }

  /// Levenshtein's distance; nil when it is greater than `bound`.
  private static func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar], bound: Int) -> Int? {
    guard abs(one.count - other.count) <= bound else { return nil }
    var row = Array(0...other.count)
    for (index, scalar) in one.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      var least = row[0]
      for column in other.indices {
        let replaced = diagonal + (scalar == other[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
        least = min(least, row[column + 1])
      }
      guard least <= bound else { return nil }
    }
    let distance = row[other.count]
    return distance <= bound ? distance : nil
  }
}

/// The nearest names behind a sentence that says that there is none of a name.
public enum NearestWords {
  /// How many are named.
  public static let most = 3

  /// Nothing where there are none.
  public static func of(_ names: [String]) -> LocalizedText {
    guard !names.isEmpty else { return LocalizedText(zh: "", en: "") }
    let quoted = names.prefix(most).map { "“\($0)”" }
    return LocalizedText(
      zh: "；名称相近的有" + quoted.joined(separator: "、"), en: "; near it are " + quoted.joined(separator: ", "))
  }
}

/// Whom a text means among the organisations whose code, full or short name it is.
public struct OrganizationCandidates: Sendable {
  /// Those of the surest kind: the code's, else the full name's, else the short name's. More than one is ambiguous.
  public let meant: [Organization]
  /// Whether `meant` have it as their code or full name.
  public let isExact: Bool

  public init(_ text: String, among organizations: [Organization]) {
    let key = NameKey.of(text)
    let coded = organizations.filter { $0.code == key }
    let named = coded.isEmpty ? organizations.filter { NameKey.of($0.fullName) == key } : coded
    isExact = !named.isEmpty
    meant = isExact ? named : organizations
  }
}
