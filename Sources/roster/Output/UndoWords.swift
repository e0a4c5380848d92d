import RosterModel
import Store

/// What stays after an undo, and what stands against one, in sentences that carry no whole resident ID.
struct UndoWords {
  let language: Language

  // MARK: What stays

  func sentence(for stay: UndoStay) -> String {
    let parts = parts(of: stay).joined(separator: language == .zh ? "、" : ", ")
    return say(
      "保留 \(name(of: stay))（\(parts)）：\(words(for: stay.cause))改过",
      "stays: \(name(of: stay)) (\(parts)), changed \(words(for: stay.cause))")
  }

  private func name(of stay: UndoStay) -> String {
    switch stay.subject {
    case .person(let masked): masked
    case .organization(let code): code
    case .waiver(let document): document
    }
  }

  private func parts(of stay: UndoStay) -> [String] {
    var parts: [String] = []
    if stay.isBrought {
      switch stay.subject {
      case .person: parts.append(say("人员", "person"))
      case .organization: parts.append(say("组织", "organisation"))
      case .waiver: parts.append(say("情况说明", "waiver"))
      }
    }
    if stay.hasMembership { parts.append(say("团籍", "membership")) }
    if stay.posts > 0 { parts.append(say("职务", "post")) }
    return parts + stay.fields.map(\.heading)
  }

  private func words(for cause: UndoCause) -> String {
    let numbers = cause.runs.map(String.init).joined(separator: language == .zh ? "、" : ", ")
    let runs = cause.runs.isEmpty ? [] : [say("第 \(numbers) 次运行", "by run \(numbers)")]
    let hand = cause.isByHand ? [say("有人在数据库中直接", "by hand")] : []
    return (runs + hand).joined(separator: say("、", " and "))
  }

  // MARK: What stands against it

  func sentence(for obstacle: UndoObstacle) -> String {
    switch obstacle {
    case .inUse(let code, let name, let dependents, let count, let cause):
      return say(
        "\(code) \(name)：其下仍有 \(noun(dependents, count))（\(origin(cause))）",
        "\(code) \(name): \(noun(dependents, count)) would be left without it (\(origin(cause)))")
    case .categoryForbidden(let code, let name, let category, let dependents, let count, let cause):
      return say(
        "\(code) \(name)：不能恢复为\(category)，其下有 \(noun(dependents, count))（\(origin(cause))）",
        "\(code) \(name): cannot be \(category) again with \(noun(dependents, count)) in it (\(origin(cause)))")
    case .numberTaken(let person, let number, let holder, let run):
      return say(
        "\(person)：发展团员编号 \(number) 现由 \(holder) 使用（第 \(run) 次运行）",
        "\(person): development number \(number) is held by \(holder) now (run \(run))")
    case .schoolCodeTaken(let code, let schoolCode, let holder):
      return say(
        "\(code)：学校机构编号 \(schoolCode) 现由 \(holder) 使用",
        "\(code): school code \(schoolCode) belongs to \(holder) now")
    case .organizationGone(let person):
      return say("\(person)：原任职的组织已不存在", "\(person): the organisation of the former post is gone")
    case .waiverNeeded(let person, let rule, let document, let run):
      return say(
        "\(person)：凭情况说明“\(document)”才符合 \(rule.rawValue) 的规定，请先撤销导入此人的第 \(run) 次运行",
        "\(person): passes \(rule.rawValue) by the waiver “\(document)” alone; undo run \(run) first, which brought the "
          + "person in")
    case .constraint(let message):
      return say("数据库约束不允许：\(message)", "the database refuses it: \(message)")
    }
  }

  private func origin(_ cause: UndoCause) -> String {
    let numbers = cause.runs.map(String.init).joined(separator: language == .zh ? "、" : ", ")
    let runs = cause.runs.isEmpty ? [] : [say("第 \(numbers) 次运行", "run \(numbers)")]
    let hand = cause.isByHand ? [say("直接改动数据库", "changed by hand")] : []
    return (runs + hand).joined(separator: say("、", ", "))
  }

  private func noun(_ dependents: UndoObstacle.Dependents, _ count: Int) -> String {
    switch dependents {
    case .members: say("\(count) 名团员", "\(count) members")
    case .posts: say("\(count) 个职务", "\(count) posts")
    case .organizations: say("\(count) 个下级组织", "\(count) subordinate organisations")
    }
  }

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
}
