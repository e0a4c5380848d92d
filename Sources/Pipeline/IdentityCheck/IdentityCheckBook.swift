import Forms
import Foundation
import Identifiers
import RosterModel
import WorkbookWriter

/// The workbook of a batch. It is for the centre: Chinese, with whole resident IDs, for its owner's eyes only. It says
/// nothing that changes when it is written again.
struct IdentityCheckBook {
  let stamp: IdentityCheckStamp
  let day: CivilDate
  let people: [(name: String, residentID: ResidentID)]

  /// Throws `PipelineError.cannotWrite`, also where another file is in the place and `mayReplace` does not allow it.
  func put(_ place: URL, mayReplace: Bool) throws {
    try PlacedFile.put(place) { path in
      try writeFilledForm(form, rows: people.enumerated().lazy.map(row), to: path)
      if !mayReplace, FileFacts(place) != nil, !FileManager.default.contentsEqual(atPath: path, andPath: place.path) {
        throw PipelineError.cannotWrite(place.path, Explanation(.fileExistsForce))
      }
    }
  }

  private var form: BlankForm {
    BlankForm(
      sheetName: "身份证校验", title: "身份证校验批次：\(stamp.batch)（\(day.iso)，共 \(people.count) 人）",
      columns: IdentityCheckColumns.all.map(IdentityCheckBook.column), stamp: BookStamp(entries: stamp.entries),
      notes: notes, dropdownRows: 0, created: (day.year, day.month, day.day))
  }

  private static func column(_ column: ColumnDeclaration) -> SheetColumn {
    SheetColumn(
      header: column.header + (column.isRequired ? "*" : ""), isRequired: column.isRequired, width: column.width,
      note: column.note, allowedValues: IdentityCheckColumns.allowedValues(of: column.field))
  }

  private func row(_ index: Int, _ person: (name: String, residentID: ResidentID)) -> [WrittenValue] {
    IdentityCheckColumns.all.map { column in
      switch column.field {
      case .serial: .text(String(index + 1))
      case .name: .text(person.name)
      case .residentID: .text(person.residentID.text)
      default: .blank
      }
    }
  }

  private var notes: NotesSheet {
    NotesSheet(
      name: "填写说明",
      lines: [
        "填写说明：身份证校验", "1. 请逐人填写校验结果：通过 或 不通过；不通过的须从列表中选择原因。",
        "2. 请勿改动姓名和身份证号，不要增加人员；批次号须保留在表上方。", "3. 身份证号为文本格式，请勿转换为数字，否则末三位会丢失。",
        "4. 本表含完整身份证号，请妥善保管，用毕销毁。",
      ])
  }
}
