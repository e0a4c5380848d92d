import Foundation
import Testing

@testable import RosterModel

/// Names of organisations as they are compared.
@Suite struct NameKeyTests {
  @Test(arguments: [
    ("高一(1)班团支部", "高一(1)班团支部"), ("高一（1）班团支部", "高一(1)班团支部"), ("高一 （１）班\u{3000}团支部", "高一(1)班团支部"),
    ("高一（1）班\u{200B}团支部\u{A0}", "高一(1)班团支部"), ("０００．００１", "000.001"), ("Ⅱ部", "II部"), ("①班", "1班"), ("㈱", "(株)"),
    ("北京·分校", "北京·分校"), ("“一”班—二", "“一”班—二"), ("𠮷野支部", "𠮷野支部"), ("e\u{301}cole", "\u{E9}cole"), ("", ""), ("  ", ""),
    ("ABc", "ABc"), ("神\u{F9DB}", "神率"), ("…班", "...班"), ("Ａ、Ｂ", "A、B"),
  ])
  func keys(name: String, key: String) { #expect(NameKey.of(name).unicodeScalars.elementsEqual(key.unicodeScalars)) }

  @Test(arguments: [("高一(1)班", "高一（1）班", true), ("高一(1)班", "高一(2)班", false), ("甲班", "甲 班", true), ("甲班", "甲—班", false)])
  func equal(one: String, other: String, areEqual: Bool) { #expect(NameKey.areEqual(one, other) == areEqual) }

  /// What the quick way makes of a name is what Unicode makes of it.
  @Test func theQuickWayIsTheWholeWay() {
    let scalars = [0x21...0x33FF, 0xF900...0xFFEF].joined().compactMap { Unicode.Scalar(UInt32($0)) }
    let different = scalars.filter { scalar in
      guard !Space.isSpace(scalar) else { return false }
      let name = "甲" + String(scalar)
      let whole = name.precomposedStringWithCompatibilityMapping.unicodeScalars.filter { !Space.isSpace($0) }
      return !NameKey.of(name).unicodeScalars.elementsEqual(whole)
    }
    #expect(different == [])
  }
}
