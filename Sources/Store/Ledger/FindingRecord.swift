import Foundation
import Identifiers
public import RosterModel

/// A stored finding with the file it belongs to.
public struct FindingRecord: Sendable {
  /// `import_file.id`.
  public let file: Int64
  public let finding: Finding
  /// The sentence in zh as it was stored: what the sender was told, whatever the catalogue says today.
  let storedMessage: String

  public func message(in language: Language) -> String {
    language == .zh ? Masking.masked(storedMessage) : finding.message(in: language)
  }
}

/// A finding's arguments as the ledger keeps them: a JSON array of texts, and of objects where the languages differ.
enum StoredArguments {
  private struct Words: Codable {
    let zh: String
    let en: String
  }

  private enum Stored: Codable {
    case text(String)
    case words(Words)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .text(text)
      } else {
        self = .words(try container.decode(Words.self))
      }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .text(let text): try container.encode(text)
      case .words(let words): try container.encode(words)
      }
    }
  }

  /// nil when there are none, which is usual.
  static func json(_ arguments: [FindingArgument]) throws -> String? {
    guard !arguments.isEmpty else { return nil }
    let stored = arguments.map { argument -> Stored in
      switch argument {
      case .text(let text): .text(text)
      case .words(let words): .words(Words(zh: words.zh, en: words.en))
      }
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(stored), as: UTF8.self)
  }

  static func arguments(_ json: String?) throws -> [FindingArgument] {
    guard let json else { return [] }
    return try JSONDecoder().decode([Stored].self, from: Data(json.utf8)).map { stored in
      switch stored {
      case .text(let text): .text(text)
      case .words(let words): .words(LocalizedText(zh: words.zh, en: words.en))
      }
    }
  }
}

/// What the ledger says of findings. The same stands on row after row, and is put together once.
struct LedgerTexts {
  private static let most = 256
  private var known: [CellFinding: (message: String, arguments: String?)] = [:]

  mutating func texts(of finding: CellFinding) throws -> (message: String, arguments: String?) {
    if let texts = known[finding] { return texts }
    let texts = (finding.message(in: .zh), try StoredArguments.json(finding.arguments))
    if known.count == LedgerTexts.most { known.removeAll(keepingCapacity: true) }
    known[finding] = texts
    return texts
  }
}
