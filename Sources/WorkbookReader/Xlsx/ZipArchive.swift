internal import CLibZip

/// The C boundary to libzip: a zip archive in memory. The only file of the module that calls libzip.
///
/// libzip sees the bytes through callbacks that copy out of the Swift array, so it never holds a pointer into it.
@safe
final class ZipArchive {
  private let handle: OpaquePointer
  let limits: ReadLimits
  let fileBytes: Int
  let entries: [ZipEntry]
  /// Normalised name to entry; of two entries with one name the first counts.
  private let byName: [String: ZipEntry]
  /// Of all parts so far, and what it may come to.
  private var inflated = 0
  private let maximumInflated: Int

  /// Reads the directory. Throws `.overLimit` and `.damaged`.
  init(_ bytes: [UInt8], limits: ReadLimits) throws(WorkbookError) {
    try ZipDirectoryCheck.run(bytes.span, limits: limits)
    unsafe handle = try Self.open(bytes)
    self.limits = limits
    fileBytes = bytes.count
    maximumInflated = limits.inflatedBytes(ofPackage: bytes.count)
    entries = unsafe Self.list(handle, limit: limits.entries)
    byName = Dictionary(entries.map { (PartName.normalized($0.name), $0) }, uniquingKeysWith: { first, _ in first })
    guard unsafe Int(zip_get_num_entries(handle, 0)) <= limits.entries else { throw .overLimit(.entries) }
    try ZipOverlapCheck.run(bytes.span, entries)
  }

  deinit {
    unsafe zip_discard(handle)
  }

  /// The entry of a part, looked up without case, with either slash.
  func entry(named name: String) -> ZipEntry? {
    byName[PartName.normalized(name)]
  }

  /// Starts inflating an entry; `maximumBytes` is the most it may give. Throws `.encrypted` and `.damaged`.
  func stream(_ entry: ZipEntry, maximumBytes: Int) throws(WorkbookError) -> ZipEntryStream {
    guard !entry.isEncrypted else { throw .encrypted }
    guard let file = unsafe zip_fopen_index(handle, zip_uint64_t(entry.index), 0) else {
      throw .damaged("a zip entry cannot be opened")
    }
    let compressed = min(entry.compressedBytes, fileBytes)
    let ratioBytes = compressed.multipliedReportingOverflow(by: limits.inflationRatio)
    let byRatio = max(limits.ratioFloorBytes, ratioBytes.overflow ? Int.max : ratioBytes.partialValue)
    return unsafe ZipEntryStream(self, file, maximumBytes: maximumBytes, maximumByRatio: byRatio)
  }

  fileprivate func count(_ bytes: Int) throws(WorkbookError) {
    inflated += bytes
    guard inflated <= maximumInflated else { throw .overLimit(.inflatedBytes) }
  }

  private static func open(_ bytes: [UInt8]) throws(WorkbookError) -> OpaquePointer {
    let memory = unsafe Unmanaged.passRetained(ArchiveMemory(bytes))
    guard let source = unsafe zip_source_function_create(archiveMemoryCommand, memory.toOpaque(), nil) else {
      unsafe memory.release()
      throw .damaged("no memory for the zip directory")
    }
    guard let handle = unsafe zip_open_from_source(source, ZIP_RDONLY, nil) else {
      unsafe zip_source_free(source)
      throw .damaged("the zip directory cannot be read")
    }
    return unsafe handle
  }

  private static func list(_ handle: OpaquePointer, limit: Int) -> [ZipEntry] {
    let count = unsafe min(Int(clamping: zip_get_num_entries(handle, 0)), limit)
    return (0..<max(0, count)).compactMap { index in
      var stat = unsafe zip_stat_t()
      guard unsafe zip_stat_index(handle, zip_uint64_t(index), 0, &stat) == 0, let name = unsafe stat.name else {
        return nil
      }
      return unsafe ZipEntry(
        index: index, name: String(cString: name), compressedBytes: Int(clamping: stat.comp_size),
        isEncrypted: stat.encryption_method != UInt16(ZIP_EM_NONE))
    }
  }
}

/// An entry while it is inflated.
@safe
final class ZipEntryStream {
  private let archive: ZipArchive
  private let file: OpaquePointer
  private let maximumBytes: Int
  private let maximumByRatio: Int
  private var inflated = 0

  fileprivate init(_ archive: ZipArchive, _ file: OpaquePointer, maximumBytes: Int, maximumByRatio: Int) {
    self.archive = archive
    unsafe self.file = file
    self.maximumBytes = maximumBytes
    self.maximumByRatio = maximumByRatio
  }

  deinit {
    unsafe zip_fclose(file)
  }

  /// Inflates into `buffer` from `offset` to its end and returns the number of bytes, 0 at the end of the entry, where
  /// the checksum was found right. Throws `.damaged` and `.overLimit`.
  func read(into buffer: inout [UInt8], at offset: Int) throws(WorkbookError) -> Int {
    guard offset >= 0, offset < buffer.count else { return 0 }
    let count = unsafe buffer.withUnsafeMutableBytes { memory in
      let free = unsafe UnsafeMutableRawBufferPointer(rebasing: memory[offset...])
      return unsafe free.baseAddress.map { unsafe zip_fread(file, $0, zip_uint64_t(free.count)) } ?? 0
    }
    return try counted(Int(count))
  }

  /// Inflates the rest without keeping it, for the checksum at the end of the entry.
  func drain() throws(WorkbookError) {
    var scratch = [UInt8](repeating: 0, count: 64 << 10)
    while try read(into: &scratch, at: 0) > 0 {}
  }

  private func counted(_ count: Int) throws(WorkbookError) -> Int {
    guard count >= 0 else { throw .damaged("a zip entry cannot be inflated") }
    inflated += count
    guard inflated <= maximumBytes else { throw .overLimit(.inflatedBytes) }
    guard inflated <= maximumByRatio else { throw .overLimit(.inflationRatio) }
    try archive.count(count)
    return count
  }
}

/// The file's bytes and libzip's position in them.
private final class ArchiveMemory {
  let bytes: [UInt8]
  var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  func read(_ target: UnsafeMutableRawBufferPointer) -> zip_int64_t {
    let count = min(target.count, bytes.count - position)
    let slice = bytes[position..<position + count]
    unsafe target.copyBytes(from: slice)
    position += count
    return zip_int64_t(count)
  }

  func seek(_ data: UnsafeMutableRawPointer?, _ length: zip_uint64_t) -> zip_int64_t {
    let target = unsafe zip_source_seek_compute_offset(
      zip_uint64_t(position), zip_uint64_t(bytes.count), data, length, nil)
    guard target >= 0, target <= bytes.count else { return -1 }
    position = Int(target)
    return 0
  }

  func stat(_ data: UnsafeMutableRawPointer?) -> zip_int64_t {
    guard let stat = unsafe data?.assumingMemoryBound(to: zip_stat_t.self) else { return -1 }
    unsafe zip_stat_init(stat)
    unsafe stat.pointee.size = zip_uint64_t(bytes.count)
    unsafe stat.pointee.valid = zip_uint64_t(ZIP_STAT_SIZE)
    return 0
  }
}

/// libzip's view of `ArchiveMemory`: a read-only, seekable source (zip_source_function(3)).
private func archiveMemoryCommand(
  _ state: UnsafeMutableRawPointer?, _ data: UnsafeMutableRawPointer?, _ length: zip_uint64_t,
  _ command: zip_source_cmd_t
) -> zip_int64_t {
  guard let state = unsafe state else { return -1 }
  let unmanaged = unsafe Unmanaged<ArchiveMemory>.fromOpaque(state)
  let memory = unsafe unmanaged.takeUnretainedValue()
  switch command {
  case ZIP_SOURCE_OPEN:
    memory.position = 0
    return 0
  case ZIP_SOURCE_READ:
    return unsafe memory.read(UnsafeMutableRawBufferPointer(start: data, count: Int(clamping: length)))
  case ZIP_SOURCE_SEEK: return unsafe memory.seek(data, length)
  case ZIP_SOURCE_TELL: return zip_int64_t(memory.position)
  case ZIP_SOURCE_STAT: return unsafe memory.stat(data)
  case ZIP_SOURCE_CLOSE: return 0
  case ZIP_SOURCE_ERROR:
    unsafe UnsafeMutableRawBufferPointer(start: data, count: Int(clamping: length)).initializeMemory(
      as: UInt8.self, repeating: 0)
    return zip_int64_t(length)
  case ZIP_SOURCE_FREE:
    unsafe unmanaged.release()
    return 0
  case ZIP_SOURCE_SUPPORTS:
    let commands = [
      ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE,
      ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS,
    ]
    return commands.reduce(0) { $0 | 1 << zip_int64_t($1.rawValue) }
  default: return -1
  }
}
