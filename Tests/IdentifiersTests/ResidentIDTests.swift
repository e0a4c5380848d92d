import Identifiers
import Testing

/// Every number here is made up; the check characters are computed, so that no test line looks like somebody.
func invented(_ region: String, _ birth: String, _ order: String) -> String {
  let digits = region + birth + order
  let check = CheckDigit.character(for: Array(digits.utf8).span) ?? 63
  return digits + String(UnicodeScalar(check))
}

@Suite struct ResidentIDTests {
  static let today = (year: 2026, month: 11, day: 21)

  private func defects(_ text: String) -> [ResidentID.Defect] {
    ResidentID.defects(in: Array(text.utf8).span, notAfter: Self.today)
  }

  @Test func partsOfANumber() throws {
    let text = invented("320102", "20081105", "037")
    let id = try #require(ResidentID(text))
    let sameText = id.text == text  // outside the macro, which would print the number
    #expect(sameText)
    #expect((id.birthYear, id.birthMonth, id.birthDay) == (2008, 11, 5))
    #expect(id.regionCode == 320_102)
    #expect(id.provinceCode == 32)
    #expect(id.isMale)
    #expect(try #require(ResidentID(invented("320102", "20081105", "038"))).isMale == false)
    #expect(id.masked == "3201********" + text.suffix(4))
  }

  @Test func leadingZerosAndTheXComeBack() throws {
    for text in ["000000000000000000", "00000000000000000X", "99999999999999999X", "010000000000000009"] {
      #expect(ResidentID(text)?.text == text)
    }
    let both = try [#require(ResidentID("00000000000000000X")), #require(ResidentID("000000000000000009"))]
    #expect(both[0] != both[1])
  }

  @Test(arguments: ["", "1", "11010120080101001", "1101012008010100111", "11010120080101001x", "X10101200801010011"])
  func notWellFormed(text: String) {
    #expect(ResidentID(text) == nil)
  }

  @Test(arguments: [("110101", "20080101"), ("810000", "19990909"), ("830000", "20040229"), ("110101", "20261121")])
  func validOnes(region: String, birth: String) {
    #expect(defects(invented(region, birth, "011")) == [])
  }

  @Test(arguments: [
    "20260229", "20050229", "19000229", "20081301", "20080001", "20080100", "20080132", "20080431", "18991231",
    "20261122", "99990101",
  ])
  func impossibleBirthDates(birth: String) {
    #expect(defects(invented("110101", birth, "012")) == [.birthDate])
  }

  @Test(arguments: ["19000101", "20000229", "20040229", "20081231", "20080430"])
  func possibleBirthDates(birth: String) {
    #expect(defects(invented("110101", birth, "012")) == [])
  }

  @Test(arguments: ["000000", "100101", "160101", "240101", "380101", "470101", "550101", "660101", "720101", "910101"])
  func unknownProvinces(region: String) {
    #expect(defects(invented(region, "20080101", "013")) == [.province])
  }

  @Test func allThatCanBeToldIsTold() {
    let good = invented("990101", "20081301", "014")
    let wrong = good.dropLast() + (good.hasSuffix("0") ? "1" : "0")
    #expect(defects(String(wrong)) == [.birthDate, .province, .checkCharacter])
  }

  @Test func lengthsAndCharacters() {
    #expect(defects("") == [.length(0)])
    #expect(defects("110101080101123") == [.fifteenDigits])
    #expect(defects("11010108010112X") == [.length(15)])
    #expect(defects("11010120080101001") == [.length(17)])
    #expect(defects("1101012008010100111") == [.length(19)])
    #expect(defects("11010120080101001x") == [.characters])
    #expect(defects("1101012008O1010011") == [.characters])
    #expect(defects("X10101200801010011") == [.characters])
    #expect(defects("张三") == [.length(2), .characters])
    #expect(defects("110101200801０1001") == [.length(17), .characters])
  }

  @Test(arguments: [
    ("", ""), ("张", "*"), ("张三", "**"), ("王小明", "王*明"), ("13800001111", "1*********1"),
    ("201900001234", "2**********4"), ("110101080101123", "1101********1123"),
    ("11010120080101001", "1101********1001"), ("110101200801010011", "1101********0011"),
    ("110101200801010011999", "1101********1999"),
  ])
  func maskingAnyText(text: String, expected: String) {
    #expect(ResidentID.masked(text) == expected)
  }
}
