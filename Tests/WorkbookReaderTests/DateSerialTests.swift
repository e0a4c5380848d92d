import Testing

@testable import WorkbookReader

@Suite struct DateSerialTests {
  @Test(arguments: [
    (1900, 1, 1, 1), (1900, 2, 28, 59), (1900, 2, 29, 60), (1900, 3, 1, 61), (1904, 1, 1, 1462), (2000, 2, 29, 36585),
    (2026, 11, 21, 46347), (9999, 12, 31, 2_958_465),
  ])
  func serialsAreExcels(year: Int, month: Int, day: Int, serial: Int) {
    #expect(DateSerial.serial(year: year, month: month, day: day) == serial)
  }

  @Test(arguments: [(1899, 12, 31), (2021, 2, 29), (2021, 13, 1), (2021, 0, 1), (2021, 4, 31), (2021, 4, 0)])
  func noSerialForOtherDates(year: Int, month: Int, day: Int) {
    #expect(DateSerial.serial(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    ("2021-05-04", 44320), ("2021-05-04T12:00:00", 44320.5), ("2021-05-04T18:00:00.000Z", 44320.75),
    ("2021-05-04 06:00", 44320.25), ("T06:00:00", 0.25), ("06:00", 0.25),
  ])
  func isoDatesAreSerials(text: String, serial: Double) {
    let bytes = Array(text.utf8)
    #expect(DateSerial.parse(bytes.span, 0..<bytes.count) == serial)
  }

  @Test(arguments: ["", "2021", "2021-5-4", "2021-05-04T", "2021-05-04T25:00", "2021-05-04X", "2021-02-30", "x", "-"])
  func otherTextIsNoDate(text: String) {
    let bytes = Array(text.utf8)
    #expect(DateSerial.parse(bytes.span, 0..<bytes.count) == nil)
  }
}
