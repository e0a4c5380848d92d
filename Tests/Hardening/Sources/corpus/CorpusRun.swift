import Foundation

/// All files of some folders, two at a time, each read by a child process.
struct CorpusRun {
  private static let slowSeconds = 10.0
  private let files: [String]

  init(_ folders: [String]) {
    files = folders.flatMap { Self.files(below: $0) }
  }

  /// Prints a line for each file and the sums; false if any trapped, was slow or could not be read at all.
  func run() async -> Bool {
    var sums: [String: Int] = [:]
    await withTaskGroup(of: (String, ChildReading).self) { group in
      var rest = files.makeIterator()
      func add() {
        guard let file = rest.next() else { return }
        group.addTask { (file, await ChildReading.of(file, seconds: Self.slowSeconds)) }
      }
      add()
      add()
      for await (file, reading) in group {
        sums[reading.sum, default: 0] += 1
        print(reading.line, file, separator: "\t")
        add()
      }
    }
    print("\(files.count) files")
    for (sum, count) in sums.sorted(by: { $0.key < $1.key }) { print("\(sum)\t\(count)") }
    return ["trapped", "slower than 10 s", ChildReading.notStarted].allSatisfy { sums[$0] == nil }
  }

  /// The regular files below a folder, or the file itself, in a stable order.
  private static func files(below path: String) -> [String] {
    let url = URL(fileURLWithPath: path)
    guard let all = FileManager.default.enumerator(at: url, includingPropertiesForKeys: [.isRegularFileKey]) else {
      return []
    }
    let found = all.compactMap { $0 as? URL }.filter {
      (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true
    }
    return found.isEmpty ? [path] : found.map(\.path).sorted()
  }
}
