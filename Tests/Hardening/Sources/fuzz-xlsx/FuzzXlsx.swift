import ReaderTrial

/// The input is a workbook file, read to its end: what it may not do is end the process, hang or eat the memory.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzXlsx(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  _ = ReaderTrial.verdict(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
