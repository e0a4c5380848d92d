import Testing

@testable import WorkbookReader

@Suite struct NumberFormatTests {
  @Test(arguments: [
    "yyyy-mm-dd", "m/d/yy", "yyyy\"年\"m\"月\"d\"日\"", "yyyy年m月d日", "[h]:mm", "[HH]", "[mm]:ss", "[ss]", "h:mm AM/PM",
    "[$-804]yyyy/m/d;@", "[Red]d", "e", "[$-404]e/m/d", "gggee年", "YYYY", "\\dd", "上午/下午h时", "mmm", "[>0]d",
  ])
  func dates(code: String) {
    #expect(NumberFormat.isDate(code))
  }

  @Test(arguments: [
    "", "General", "GENERAL", "G/通用格式", "Standard", "@", "0", "0.00E+00", "0.00e-0", "##0.0E+0", "\"d\"", "0\"d\"",
    "\\d", "0\\d", "0_d", "0*d", "[Red]0", "[$-F400]0", "[$CHF-807]0", "[DBNum1]0", "0;d", "# ?/?", "\"unended d", "[d",
    "\\", "_", "[hm]0", "[]0", "000000", "[绿色]0",
  ])
  func others(code: String) {
    #expect(!NumberFormat.isDate(code))
  }
}
