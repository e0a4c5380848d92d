/// The nearest names behind a sentence that says that there is none of a name.
public enum NearestWords {
  /// How many are named.
  public static let most = 3

  /// Nothing where there are none.
  public static func of(_ names: [String]) -> LocalizedText {
    guard !names.isEmpty else { return LocalizedText(zh: "", en: "") }
    let quoted = names.prefix(most).map { "“\($0)”" }
    return LocalizedText(
      zh: "；名称相近的有" + quoted.joined(separator: "、"), en: "; near it are " + quoted.joined(separator: ", "))
  }
}
