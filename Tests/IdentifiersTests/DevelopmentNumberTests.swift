import Identifiers
import Testing

@Suite struct DevelopmentNumberTests {
  @Test func standard() throws {
    let number = try #require(DevelopmentNumber("201901234567"))
    #expect(number.text == "201901234567")
    #expect(number.digitsCount == 12)
    #expect(number.year == 2019)
    #expect(number.isStandard)
    #expect(!number.isShandong16)
  }

  @Test(arguments: [("2015160123456789", 201_516), ("2016170123456789", 201_617)])
  func shandong(text: String, prefix: Int) throws {
    let number = try #require(DevelopmentNumber(text))
    #expect(number.shandongPrefix == prefix)
    #expect(number.isShandong16)
    #expect(!number.isStandard)
  }

  @Test(arguments: ["2017180123456789", "201516012345678", "20151601234567890", "201516012345", "2015170123456789"])
  func notShandong(text: String) throws {
    #expect(try #require(DevelopmentNumber(text)).isShandong16 == false)
  }

  @Test func shortOnesAndLeadingZeros() throws {
    #expect(try #require(DevelopmentNumber("201")).year == nil)
    #expect(try #require(DevelopmentNumber("2016")).year == 2016)
    #expect(try #require(DevelopmentNumber("000000000007")).text == "000000000007")
    #expect(try #require(DevelopmentNumber("000000000007")).year == 0)
    #expect(try #require(DevelopmentNumber("999999999999999999")).text == "999999999999999999")
    #expect(DevelopmentNumber("07") != DevelopmentNumber("7"))
  }

  @Test(arguments: ["", "2019 1", "2019-0123456", "２０１９", "1234567890123456789"])
  func notANumber(text: String) {
    #expect(DevelopmentNumber(text) == nil)
  }

  /// A span cannot pass through the macro.
  private func allDigits(_ text: String) -> Bool { DevelopmentNumber.allDigits(Array(text.utf8).span) }

  @Test func digitsOnly() {
    #expect(allDigits("1234567890123456789"))
    #expect(!allDigits(""))
    #expect(!allDigits("2019O1234567"))
  }
}
