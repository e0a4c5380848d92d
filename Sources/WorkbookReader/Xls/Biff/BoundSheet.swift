/// BoundSheet8 — [MS-XLS] 2.4.28: a sheet as the workbook names it.
struct BoundSheet {
  /// Where the sheet's BOF is said to stand in the stream.
  let offset: Int
  let visibility: SheetInfo.Visibility
  /// dt: 0 for worksheets and dialogs; macro, chart and Visual Basic sheets have others.
  let isWorksheet: Bool
  let name: String

  init(_ record: Record, _ texts: BiffText, _ stream: Span<UInt8>) {
    let start = record.data.lowerBound
    offset = Int(stream.uint32(at: start))
    visibility =
      switch stream.at(start + 4) & 3 {
      case 1: .hidden
      case 2, 3: .veryHidden
      default: .visible
      }
    isWorksheet = stream.at(start + 5) == 0
    name = texts.short(record, skipping: 6, stream)
  }
}
