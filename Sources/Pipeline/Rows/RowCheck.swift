import Forms
import RosterModel

/// Decodes and checks a row by itself; runs on a second thread, and so knows no store.
protocol RowCheck: Sendable {
  associatedtype Decoder: EntryDecoder

  var decoder: Decoder { get }

  /// Runs the row rules; gives the organisation the row belongs to where that can be told without asking the store.
  func check(_ entry: Decoder.Entry, report: inout RowReport) -> Organization?
}
