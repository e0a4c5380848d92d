import Forms
import RosterModel
import WorkbookReader

/// A small file read whole at the first look, so that it need not be opened again at its turn.
struct KeptFile: Sendable {
  /// As it was before the bytes were read.
  let state: FileState
  let sha256: String
  let recognition: FormRecognition
  /// The rows of the recognised sheets.
  let sheets: KeptSheets

  /// Larger files are read at their turn only, row by row.
  static let largestFile = 256 << 10
  /// The most the rows of one file may take, in bytes.
  private static let largestRows = 2 << 20

  /// Several small files are open at once: one whose shared strings are not small is read alone, at its turn.
  private static let limits: ReadLimits = {
    var limits = ReadLimits.standard
    limits.sharedStringBytes = 4 * largestRows
    return limits
  }()

  /// nil for a file that is not small, and for one with which anything at all is wrong: its turn will say what.
  init?(_ input: InputFile, expected: Form?) {
    guard input.obstacle == nil, let state = FileState(input.url), state.isRegular,
      state.bytes <= KeptFile.largestFile, let content = try? FileContent.read(input.url),
      let workbook = try? Workbook.open(content.bytes, limits: KeptFile.limits)
    else { return nil }
    let keeper = SheetKeeper(workbook, limit: KeptFile.largestRows)
    guard let recognition = try? FormRecognition.recognise(keeper, expected: expected).settled(in: keeper) else {
      return nil
    }
    self.state = content.state
    self.recognition = recognition
    sha256 = content.sha256
    sheets = keeper.kept.only(recognition.layouts.map(\.sheet))
  }

  /// Whether nobody wrote to the file since.
  func isStill(_ input: InputFile) -> Bool { FileState(input.url) == state }
}

extension FormRecognition {
  /// The file's place in a run's order by what the workbook itself says, whatever the command line says.
  var turn: Int { (stamp?.form ?? formByHeaders)?.turn ?? Form.branchMembers.turn }
}
