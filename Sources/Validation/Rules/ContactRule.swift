public import RosterModel

/// 手机号码, 电子邮箱 and QQ (domain section 7).
public struct ContactRule: Rule {
  public let codes: [FindingCode] = [.mobile, .email, .qq]

  public init() {}

  public func check(_ entry: PersonEntry, in context: RuleContext, report: inout RowReport) {
    if let mobile = entry.mobile, !ContactShape.isMobile(mobile) { report.add(.mobile, .mobile) }
    if let email = entry.email, !ContactShape.isEmail(email) {
      report.add(.email, .email, .words(ContactShape.problem(ofEmail: email)))
    }
    if let qq = entry.qq, !ContactShape.isQQ(qq) { report.add(.qq, .qq) }
  }
}

/// The contacts of an organisation and its secretary.
public struct OrganizationContactRule: Rule {
  public let codes: [FindingCode] = [.mobile, .email]

  public init() {}

  public func check(_ entry: OrganizationEntry, in context: RuleContext, report: inout RowReport) {
    if let mobile = entry.secretaryMobile, !ContactShape.isMobile(mobile) { report.add(.mobile, .secretaryMobile) }
    if let email = entry.email, !ContactShape.isEmail(email) {
      report.add(.email, .organizationEmail, .words(ContactShape.problem(ofEmail: email)))
    }
  }
}

/// Shapes of contacts, told from their bytes.
enum ContactShape {
  /// `1[3-9]` and nine digits.
  static func isMobile(_ text: String) -> Bool {
    let bytes = text.utf8
    guard bytes.count == 11, bytes.allSatisfy(isDigit), bytes.first == UInt8(ascii: "1"),
      let second = bytes.dropFirst().first
    else { return false }
    return second >= UInt8(ascii: "3")
  }

  /// One @ with something before it, a dot inside the domain, no spaces.
  static func isEmail(_ text: String) -> Bool {
    var at = 0
    var dots = 0
    var length = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "@"):
        if at > 0 || length == 0 { return false }
        at += 1
        length = 0
      case UInt8(ascii: ".") where at > 0:
        if length == 0 { return false }
        dots += 1
        length = 0
      case 0...0x20: return false
      default: length += 1
      }
    }
    return at == 1 && dots > 0 && length > 0
  }

  static func problem(ofEmail text: String) -> LocalizedText {
    let count = text.utf8.reduce(0) { $1 == UInt8(ascii: "@") ? $0 + 1 : $0 }
    if count != 1 { return LocalizedText(zh: "有 \(count) 个 @", en: "it has \(count) @") }
    return LocalizedText(zh: "@ 前后不完整", en: "what stands before or behind the @ is incomplete")
  }

  /// 5 to 12 digits.
  static func isQQ(_ text: String) -> Bool { (5...12).contains(text.utf8.count) && text.utf8.allSatisfy(isDigit) }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
