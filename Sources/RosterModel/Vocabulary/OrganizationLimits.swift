/// How long what names an organisation may be, stated or derived, in characters: a longer one could never be written
/// into 上级组织 or 所在团支部 again.
public enum OrganizationLimits {
  public static let fullName = 200
  /// Fifteen levels.
  public static let code = 60
}
