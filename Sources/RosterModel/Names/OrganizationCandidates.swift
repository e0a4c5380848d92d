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
