/// Names of package parts: ECMA-376-2 6.2 (part names), 6.5 (relationship targets).
enum PartName {
  /// For looking up: no leading slash, `/` for `\`, no case (Formats/patched-backslash-names.xlsx, patched-case-names.xlsx).
  static func normalized(_ name: String) -> String {
    var bytes = name.utf8.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0.asciiLowercased }
    bytes.removeFirst(bytes.prefix { $0 == UInt8(ascii: "/") }.count)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A relationship target as a name from the package root: absolute, or relative to the folder of `source`.
  static func resolve(_ target: String, from source: String) -> String {
    let target = normalizedSlashes(target)
    var folders: [Substring] = []
    if !target.hasPrefix("/") { folders = normalizedSlashes(source).split(separator: "/").dropLast() }
    for step in target.split(separator: "/") {
      switch step {
      case ".": continue
      case "..": _ = folders.popLast()
      default: folders.append(step)
      }
    }
    return folders.joined(separator: "/")
  }

  /// The relationships part of a part: `xl/_rels/workbook.xml.rels` for `xl/workbook.xml`.
  static func relationships(of part: String) -> String {
    var folders = part.split(separator: "/")
    let file = folders.popLast() ?? ""
    return (folders + ["_rels", file + ".rels"]).joined(separator: "/")
  }

  private static func normalizedSlashes(_ name: String) -> String {
    String(decoding: percentDecoded(name).map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }, as: UTF8.self)
  }

  /// Targets are URIs: `%20` stands for a space.
  private static func percentDecoded(_ name: String) -> [UInt8] {
    let bytes = Array(name.utf8)
    var decoded: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), let value = bytes.span.hexadecimal(index + 1..<index + 3) {
        decoded.append(UInt8(truncatingIfNeeded: value))
        index += 3
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return decoded
  }
}
