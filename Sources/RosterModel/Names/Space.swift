/// What people cannot see between characters: spaces of every width, no-break and zero-width ones, control characters.
public enum Space {
  @inlinable
  public static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x20, 0x7F...0xA0, 0xAD, 0x1680, 0x180E, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064, 0x3000,
      0x3164, 0xFEFF:
      true
    default: false
    }
  }
}
