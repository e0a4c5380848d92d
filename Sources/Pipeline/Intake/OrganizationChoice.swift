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
    throw FileRefusal(Finding(.organizationUnknown, arguments: [try nothingSaid(folders)]))
  }

  private func named(_ text: String, origin: (zh: String, en: String)) throws -> Organization {
    let words: LocalizedText
    switch try session.organization(named: text) {
    case .one(let organization): return organization
    case .none:
      let near = try session.nearestWords(to: text, below: nil)
      words = LocalizedText(
        zh: "\(origin.zh)中的“\(text)”尚未登记" + near.zh, en: "“\(text)” of \(origin.en) is not registered" + near.en)
    case .several(let found):
      let some = OrganizationChoice.list(found)
      words = LocalizedText(
        zh: "\(origin.zh)中的“\(text)”不止一个：\(some)", en: "“\(text)” of \(origin.en) names more than one: \(some)")
    }
    throw FileRefusal(Finding(.organizationUnknown, arguments: [.words(words)]))
  }

  /// Walks down the folders; a short name that several organisations share means the one below the folder above. A
  /// branch's roster in a folder that names no branch is not its superior's: the folder is what is wrong. `form` is nil
  /// where a stamp says whose the file is.
  private func byFolders(_ folders: [String], form: Form?) throws -> Organization? {
    var current: Organization?
    var unknown: String?
    var twins: [Organization] = []
    for folder in folders {
      let above = current
      twins = []
      defer { unknown = current == above ? folder : nil }
      switch try session.organization(named: folder) {
      case .one(let organization): current = organization
      case .several(let candidates):
        let below = candidates.filter { candidate in
          above.map { candidate.code.hasPrefix($0.code + ".") } ?? true
        }
        if below.count == 1 { current = below[0] } else { twins = below }
      case .none: break
      }
    }
    if form == .branchMembers, let unknown, current?.category.isBranch == false {
      throw FileRefusal(Finding(.organizationUnknown, arguments: [try unclear(unknown, twins, below: current)]))
    }
    if current == nil, form?.needsOrganization == true, let unknown, !twins.isEmpty {
      throw FileRefusal(Finding(.organizationUnknown, arguments: [try unclear(unknown, twins, below: current)]))
    }
    return current
  }

  private static let noWord = FindingArgument.words(
    LocalizedText(zh: "没有标记，也没有指定 --org", en: "no stamp and no --org"))

  /// Nobody says whose the file is.
  static let nothingSaid = Finding(.organizationUnknown, arguments: [noWord])

  private func nothingSaid(_ folders: [String]) throws -> FindingArgument {
    guard let folder = folders.last else {
      return OrganizationChoice.noWord
    }
    return try unclear(folder, [], below: nil)
  }

  /// `twins`: those that the folder's name may mean.
  private func unclear(_ folder: String, _ twins: [Organization], below above: Organization?) throws -> FindingArgument
  {
    guard twins.isEmpty else {
      let some = OrganizationChoice.list(twins)
      return .words(
        LocalizedText(
          zh: "文件夹“\(folder)”不止一个组织：\(some)", en: "the folder “\(folder)” names more than one: \(some)"))
    }
    let near = try session.nearestWords(to: folder, below: above)
    return .words(
      LocalizedText(
        zh: "文件夹“\(folder)”不是已登记组织的编码、全称或简称" + near.zh,
        en: "the folder “\(folder)” is no registered organisation" + near.en))
  }

  private static func list(_ organizations: [Organization]) -> String {
    organizations.prefix(10).map { "\($0.fullName)（\($0.code)）" }.joined(separator: "；")
      + (organizations.count > 10 ? " …" : "")
  }
}
