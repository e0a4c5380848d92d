import Forms
import RosterModel
import Store
import Validation
import WorkbookReader

/// What a branch's roster says of its branch outside the rows: names of sheets, titles above the header and between
/// blocks.
extension FileImport {
  /// Throws `FileRefusal` (HDR-108) where another branch is named: nothing goes in until the sender says which rows are
  /// whose.
  func requireOneBranch(_ draft: FileDraft, _ content: RosterContent) throws {
    guard content.form == .branchMembers, let branch = draft.organization else { return }
    let mentions = content.mentions
    guard !mentions.isEmpty else { return }
    let siblings = try branch.parentID.map { try session.organizations(below: $0) } ?? []
    let others = BranchMentions(own: branch, siblings: siblings.filter { $0 != branch && $0.category.isBranch })
      .others(among: mentions)
    guard !others.isEmpty else { return }
    throw FileRefusal(
      others.prefix(10).map { mention in
        Finding(
          .otherBranchNamed, arguments: [.words(mention.place), .text(mention.text), .text(branch.fullName)])
      })
  }
}

extension RosterContent {
  /// Names of the data sheets, where there are several or they may name a branch, and titles.
  fileprivate var mentions: [BranchMentions.Mention] {
    var mentions: [BranchMentions.Mention] = []
    for layout in layouts where layouts.count > 1 || BranchMentions.isTitle(layout.sheet.name) {
      let name = layout.sheet.name
      mentions.append(
        BranchMentions.Mention(place: LocalizedText(zh: "工作表名称", en: "the name of a sheet"), text: name))
    }
    for (batch, layout) in zip(batches, layoutOfBatch) {
      // A title stands alone in its row, or behind its label.
      for row in batch.rows where row.cells.count <= 2 { mentions += titles(in: row, batch, layouts[layout]) }
    }
    return mentions
  }

  private func titles(in row: Row, _ batch: RowBatch, _ layout: SheetLayout) -> [BranchMentions.Mention] {
    batch.cells[row.cells].compactMap { cell in
      guard cell.kind == .text, let text = CellText.string(of: cell, in: batch), BranchMentions.isTitle(text) else {
        return nil
      }
      let place = LocalizedText(
        zh: "工作表“\(layout.sheet.name)”第 \(row.number) 行", en: "row \(row.number) of the sheet “\(layout.sheet.name)”")
      return BranchMentions.Mention(place: place, text: text)
    }
  }
}
