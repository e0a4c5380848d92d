import Crypto
import Foundation

/// What a dry run came to, in 67 characters: the same digest again means the same input, state, rules and result.
public struct PlanDigest: Sendable, Equatable {
  /// Four times 16 hexadecimal digits, joined by `-`.
  public let text: String

  /// nil unless it is written as a digest is.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isWellFormed =
      parts.count == PlanPart.allCases.count
      && parts.allSatisfy { part in
        part.utf8.count == PlanDigest.digits && part.utf8.allSatisfy { Self.hexadecimal.contains($0) }
      }
    guard isWellFormed else { return nil }
    self.text = text
  }

  init(_ parts: [SHA256]) {
    text = parts.map { part in
      part.finalize().prefix(PlanDigest.digits / 2).map { byte in
        String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
      }.joined()
    }.joined(separator: "-")
  }

  /// The parts in which the two differ.
  public func differences(from other: PlanDigest) -> [PlanPart] {
    let pairs = zip(text.split(separator: "-"), other.text.split(separator: "-"))
    return zip(PlanPart.allCases, pairs).filter { $0.1.0 != $0.1.1 }.map(\.0)
  }

  private static let digits = 16
  private static let hexadecimal = Set("0123456789abcdef".utf8)
}
