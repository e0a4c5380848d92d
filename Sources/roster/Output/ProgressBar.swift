import Foundation

/// A progress bar on stderr; silent unless stderr is a terminal.
struct ProgressBar {
  private let total: Int
  private let isShown: Bool
  private let width = 30

  init(total: Int, wanted: Bool) {
    self.total = total
    isShown = wanted && total > 1 && isatty(STDERR_FILENO) == 1
  }

  func show(_ done: Int) {
    guard isShown else { return }
    let filled = width * done / total
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    try? FileHandle.standardError.write(contentsOf: Data("\r\(bar) \(done)/\(total)\u{1B}[K".utf8))
    if done == total { try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K".utf8)) }
  }
}
