import Foundation
import RosterModel
import Testing

@testable import roster

/// Errors speak the language asked for, also before any option is read.
@Suite struct ErrorLanguageTests {
  /// The command, and what it says in both languages.
  private static let wrong: [(arguments: [String], zh: String, en: String)] = [
    (["runs"], "这里没有工作区", "no workspace here"),
    (["reconcile", "--apply"], "--apply 需要 --against", "--apply needs --against"),
    (["runs", "--database", "/nowhere.db"], "无法读取 /nowhere.db：没有这个数据库", "cannot read /nowhere.db: no such database"),
    (["check"], "请指明工作簿或文件夹", "name workbooks or folders"),
  ]

  @Test(arguments: wrong)
  func byLocale(arguments: [String], zh: String, en: String) throws {
    for (locale, words) in [("zh_CN.UTF-8", zh), ("C", zh), ("en_GB.UTF-8", en)] {
      #expect(try BuiltRoster.run(arguments, language: locale).errors.contains(words))
    }
  }

  @Test(arguments: wrong)
  func byOption(arguments: [String], zh: String, en: String) throws {
    #expect(try BuiltRoster.run(arguments + ["--language", "zh"], language: "en_US").errors.contains(zh))
    #expect(try BuiltRoster.run(arguments + ["--language=en"]).errors.contains(en))
  }

  @Test func theOptionBeforeTheLocale() {
    let english = ["LANG": "en_US.UTF-8"]
    #expect(SpokenLanguage.from(["roster", "runs"], english) == .en)
    #expect(SpokenLanguage.from(["roster", "runs", "--language", "zh"], english) == .zh)
    #expect(SpokenLanguage.from(["roster", "--language=zh"], english) == .zh)
    #expect(SpokenLanguage.from(["roster", "--language"], english) == .en)
    #expect(SpokenLanguage.from(["roster", "--language", "fr"], [:]) == .zh)
    #expect(SpokenLanguage.from(["roster"], ["LC_ALL": "", "LC_MESSAGES": "en", "LANG": "zh_CN"]) == .en)
  }
}
