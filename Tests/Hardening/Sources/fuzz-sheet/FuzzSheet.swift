import ReaderTrial
import WorkbookReader

/// The input is the XML of a sheet part: the scanner and libxml2 must make the same of it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSheet(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let workbook = StoredPackage.workbook(sheet: Array(UnsafeBufferPointer(start: start, count: count)))
  let scanned = ReaderTrial.outcome(workbook)
  let parsed = ReaderTrial.outcome(workbook, path: .xmlOnly)
  guard scanned != parsed else { return 0 }
  let place = zip(scanned, parsed).enumerated().first { $1.0 != $1.1 }?.offset ?? min(scanned.count, parsed.count)
  fatalError(
    "line \(place): scanner \(scanned.dropFirst(place).first ?? "-"), libxml2 \(parsed.dropFirst(place).first ?? "-")")
}
