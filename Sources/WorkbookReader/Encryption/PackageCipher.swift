/// What decrypts the package once the password is known to fit.
protocol PackageCipher {
  /// `bytes` are whole blocks of AES.
  func decrypt(_ bytes: [UInt8]) -> [UInt8]?
}
