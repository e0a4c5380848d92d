import CXlsxFiles
import CXlsxWriter
import Glibc

/// A workbook being written by libxlsxwriter. With XlsxSheet the only code that holds its pointers.
///
/// The mode is always `constant_memory`: a row is written out as soon as the next one begins, so memory does not grow
/// with the rows and cells must come row by row. Temporary files hold the same data: the small ones stay in
/// memory (`CXlsxFiles`), the others lie beside the output.
@safe final class XlsxBook {
  /// `nil` once the library has freed it.
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private var formats: [CellStyle: XlsxFormat] = [:]
  /// Sheets whose temporary file the library closes only when it assembles them.
  private var sheets: [XlsxSheet] = []
  private let path: String
  /// About how much the comments will take in the parts that the library writes for them.
  private var commentBytes = 0
  var isOpen: Bool { unsafe workbook != nil }

  /// Creates the file at once, so that a path that cannot be written fails before the work and not after it.
  init(path: String, created: (year: Int, month: Int, day: Int)) throws(WriteError) {
    self.path = path
    guard let file = unsafe fopen(path, "wb"), unsafe fclose(file) == 0 else { throw .cannotCreate(path: path) }
    unsafe workbook = CStrings.with([Self.directory(of: path)]) { strings in
      var options = unsafe lxw_workbook_options(constant_memory: 1, tmpdir: strings[0], use_zip64: 0)
      return unsafe workbook_new_opt(path, &options)
    }
    guard isOpen else { throw .cannotCreate(path: path) }
    var properties = unsafe lxw_doc_properties()
    unsafe properties.created = time_t(DayCount.sinceUnixEpoch(created) * 86_400)
    try check(unsafe workbook_set_properties(workbook, &properties))
  }

  deinit { abandon() }

  /// Adds a sheet behind the others.
  func addSheet(_ name: String) throws(WriteError) -> XlsxSheet {
    guard let workbook = unsafe workbook else { throw .closed }
    try check(unsafe workbook_validate_sheet_name(workbook, name))
    guard let pointer = unsafe workbook_add_worksheet(workbook, name) else {
      throw .write(code: Int32(LXW_ERROR_MEMORY_MALLOC_FAILED.rawValue), message: name)
    }
    let sheet = unsafe XlsxSheet(pointer, of: self)
    sheets.append(sheet)
    return sheet
  }

  /// The workbook's format for a style, made once.
  func format(_ style: CellStyle) throws(WriteError) -> XlsxFormat {
    if let known = formats[style] { return known }
    guard let workbook = unsafe workbook else { throw .closed }
    guard let pointer = unsafe workbook_add_format(workbook) else {
      throw .write(code: Int32(LXW_ERROR_MEMORY_MALLOC_FAILED.rawValue), message: "format")
    }
    let format = unsafe XlsxFormat(pointer, style)
    formats[style] = format
    return format
  }

  /// An empty chart; it belongs to the workbook and is to be put on a sheet.
  func addBarChart() throws(WriteError) -> UnsafeMutablePointer<lxw_chart> {
    guard let workbook = unsafe workbook else { throw .closed }
    guard let chart = unsafe workbook_add_chart(workbook, UInt8(LXW_CHART_BAR.rawValue)) else {
      throw .write(code: Int32(LXW_ERROR_MEMORY_MALLOC_FAILED.rawValue), message: "chart")
    }
    return unsafe chart
  }

  func countComment(_ text: String) { commentBytes += text.utf8.count + 1500 }

  /// Writes the file. Afterwards nothing more can be written, whether or not this throws.
  func close() throws(WriteError) {
    guard let open = unsafe workbook else { throw .closed }
    defer { abandon() }
    try reserveSpace()
    unsafe open.pointee.options.use_zip64 = needsLongSizes ? 1 : 0
    unsafe workbook = nil
    sheets = []
    roster_xlsx_forget()
    let code = unsafe workbook_close(open)
    let failure = roster_xlsx_failure()
    guard failure == 0 else { throw .noSpace(path: path, errno: failure) }
    try check(code)
  }

  /// Whether a sheet may come near 4 GiB, the most that a zip entry has without zip64. What a sheet holds besides its
  /// rows is far less than the rest.
  private var needsLongSizes: Bool { sheets.contains { $0.temporaryBytes() ?? 0 > 3 << 30 } }

  /// The library looks at no error of its temporary files. Those of the rows written so far are seen here, those while
  /// it puts the book together in `CXlsxFiles`. And the room for that (each sheet once more, the comments, the
  /// compressed file) is claimed and given back, so that a full disk is noticed before the work.
  private func reserveSpace() throws(WriteError) {
    var bytes = 1 << 20 + 2 * commentBytes
    for sheet in sheets {
      guard let size = sheet.temporaryBytes() else { throw .noSpace(path: path, errno: errno) }
      bytes += 2 * size
    }
    let file = unsafe open(path, O_WRONLY)
    guard file >= 0 else { throw .cannotCreate(path: path) }
    defer { _ = Glibc.close(file) }
    let code = posix_fallocate(file, 0, off_t(bytes))
    guard code == 0, ftruncate(file, 0) == 0 else { throw .noSpace(path: path, errno: code == 0 ? errno : code) }
  }

  /// Frees an unfinished workbook; its temporary files must be closed by hand, the library forgets them.
  private func abandon() {
    for sheet in sheets { sheet.closeTemporaryFile() }
    sheets = []
    if let open = unsafe workbook { unsafe lxw_workbook_free(open) }
    unsafe workbook = nil
  }

  private static func directory(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

/// Turns the library's return code into an error.
func check(_ code: lxw_error) throws(WriteError) {
  guard code != LXW_NO_ERROR else { return }
  let message = unsafe lxw_strerror(code).map { unsafe String(cString: $0) } ?? ""
  throw .write(code: Int32(bitPattern: code.rawValue), message: message)
}

/// Days between civil dates, without a calendar library.
enum DayCount {
  /// Days from 1970-01-01 (Gregorian); month and day are 1-based.
  static func sinceUnixEpoch(_ date: (year: Int, month: Int, day: Int)) -> Int {
    // The year is counted from March, so that the leap day is its last.
    let year = date.month > 2 ? date.year : date.year - 1
    let dayOfYear = (153 * ((date.month + 9) % 12) + 2) / 5 + date.day - 1
    return year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468
  }
}

/// Texts as C strings for the time of one call; the library copies what it keeps.
enum CStrings {
  static func with<Result>(
    _ texts: [String?], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = unsafe texts.map { text in unsafe text.flatMap { unsafe strdup($0) } }
    defer { unsafe copies.forEach { unsafe free($0) } }
    return unsafe body(copies)
  }
}
