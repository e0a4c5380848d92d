import Foundation

/// The binary values of an XML header.
public enum Base64 {
  /// nil where the text is not base64.
  public static func bytes(_ text: String) -> [UInt8]? {
    Data(base64Encoded: text).map { Array($0) }
  }
}
