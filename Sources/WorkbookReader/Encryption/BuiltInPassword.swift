/// The password that Excel tries before it asks: it encrypts by it what somebody protected without giving a password for
/// opening, as under “Protect Workbook” — [MS-OFFCRYPTO] 2.1. It is the only one this reader knows.
enum BuiltInPassword {
  /// In UTF-16LE, as all keys are made from it.
  static let bytes: [UInt8] = "VelvetSweatshop".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
}
