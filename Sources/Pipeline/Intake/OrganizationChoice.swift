import Forms
import RosterModel
import Store

/// Finds the organisation a file is for: the stamp, else `--org`, else the folder (design section 2).
struct OrganizationChoice {
  let session: StoreSession

  /// `option` is the text of `--org`; `folders` outermost first. nil is only given for forms that need none.
  func organization(
    stamp: Stamp?, option: String?, folders: [String], form: Form
  ) throws -> Organization? {
    let stamped = try stamp?.organization.map { try named($0, origin: ("模板标记", "the stamp")) }
    let given =
      try option.map { try named($0, origin: ("--org", "--org")) }
      ?? byFolders(folders, form: stamped == nil ? form : nil)
    if let stamped, let given, stamped.id != given.id {
      throw FileRefusal(
        Finding(.stampAndFolderDisagree, arguments: [.text(stamped.fullName), .text(given.fullName)]))
    }
    if let organization = stamped ?? given { return organization }
    if !form.needsOrganization { return nil }
    throw FileRefusal(Finding(.organizationUnknown, arguments: [nothingSaid(folders)]))
  }

  private func named(_ text: String, origin: (zh: String, en: String)) throws -> Organization {
    let words: LocalizedText
    switch try session.organization(named: text) {
    case .one(let organization): return organization
    case .none:
      words = LocalizedText(zh: "\(origin.zh)中的“\(text)”尚未登记", en: "“\(text)” of \(origin.en) is not registered")
    case .several:
      words = LocalizedText(zh: "\(origin.zh)中的“\(text)”不止一个", en: "“\(text)” of \(origin.en) names more than one")
    }
    throw FileRefusal(Finding(.organizationUnknown, arguments: [.words(words)]))
  }

  /// Walks down the folders; a short name that several organisations share means the one below the folder above. A
  /// branch's roster in a folder that names no branch is not its superior's: the folder is what is wrong. `form` is nil
  /// where a stamp says whose the file is.
  private func byFolders(_ folders: [String], form: Form?) throws -> Organization? {
    var current: Organization?
    var unknown: String?
    for folder in folders {
      let above = current
      defer { unknown = current == above ? folder : nil }
      switch try session.organization(named: folder) {
      case .one(let organization): current = organization
      case .several(let candidates):
        guard let above else { continue }
        let below = candidates.filter { $0.code.hasPrefix(above.code + ".") }
        if below.count == 1 { current = below[0] }
      case .none: break
      }
    }
    if form == .branchMembers, let unknown, current?.category.isBranch == false {
      throw FileRefusal(Finding(.organizationUnknown, arguments: [notRegistered(unknown)]))
    }
    return current
  }

  private func nothingSaid(_ folders: [String]) -> FindingArgument {
    guard let folder = folders.last else {
      return .words(LocalizedText(zh: "没有标记，也没有指定 --org", en: "no stamp and no --org"))
    }
    return notRegistered(folder)
  }

  private func notRegistered(_ folder: String) -> FindingArgument {
    .words(
      LocalizedText(
        zh: "文件夹“\(folder)”不是已登记组织的编码、全称或简称", en: "the folder “\(folder)” is no registered organisation"))
  }
}
