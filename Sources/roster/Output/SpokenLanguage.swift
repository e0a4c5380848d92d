import ArgumentParser
import Foundation
import RosterModel

/// The language the program answers in. It is also needed where arguments are wrong, and so no options are there yet.
enum SpokenLanguage {
  /// `--language` wherever it stands, else from the locale.
  static let chosen = from(CommandLine.arguments, ProcessInfo.processInfo.environment)

  static func from(_ arguments: [String], _ environment: [String: String]) -> Language {
    var asked: Language?
    for (index, argument) in arguments.enumerated() {
      if argument == "--language", arguments.indices.contains(index + 1) {
        asked = Language(rawValue: arguments[index + 1]) ?? asked
      } else if argument.hasPrefix("--language=") {
        asked = Language(rawValue: String(argument.dropFirst("--language=".count))) ?? asked
      }
    }
    return asked ?? ofLocale(environment)
  }

  /// zh unless the locale says English.
  static func ofLocale(_ environment: [String: String]) -> Language {
    let locale =
      [environment["LC_ALL"], environment["LC_MESSAGES"], environment["LANG"]]
      .compactMap { $0 }.first { !$0.isEmpty } ?? ""
    return locale.hasPrefix("en") ? .en : .zh
  }
}

extension ValidationError {
  /// A sentence of the catalogue of errors.
  init(_ code: ErrorCode, _ argument: FindingArgument? = nil) {
    let explanation = argument.map { Explanation(code, $0) } ?? Explanation(code)
    self.init(explanation.text(in: SpokenLanguage.chosen))
  }
}
