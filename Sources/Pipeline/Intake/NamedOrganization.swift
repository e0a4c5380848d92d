public import RosterModel
public import Store

extension StoreSession {
  /// The organisation that an option names by code, full or short name. Throws `PipelineError.usage`, which names the
  /// nearest where there is none.
  @discardableResult
  public func requireOrganization(_ text: String) throws -> Organization {
    switch try organization(named: text) {
    case .one(let organization): return organization
    case .none: throw PipelineError.usage(try unknown(text))
    case .several(let found):
      throw PipelineError.usage(Explanation(.severalOrganizations, .text(text), .list(found.map(\.code))))
    }
  }

  private func unknown(_ text: String) throws -> Explanation {
    let isCode = text.utf8.allSatisfy {
      $0 == UInt8(ascii: ".") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }
    let known = try isCode ? organizationCodes() : organizationNames()
    guard !known.isEmpty else { return Explanation(.noOrganizations, .text(text)) }
    let nearest = NearestNames.among(known, to: text, limit: 5)
    guard !nearest.isEmpty else { return Explanation(.noOrganization, .text(text)) }
    return Explanation(.noOrganizationNearest, .text(text), .list(nearest))
  }
}

extension FindingArgument {
  /// The first ten of many.
  fileprivate static func list(_ texts: [String]) -> FindingArgument {
    let shown = texts.prefix(10) + (texts.count > 10 ? ["…"] : [])
    return .words(LocalizedText(zh: shown.joined(separator: "、"), en: shown.joined(separator: ", ")))
  }
}

extension StoreSession {
  /// The organisations that a folder or a stamp may have meant by a name that is none, in words behind the sentence that
  /// says so. Depends on nothing but what is stored: a run that was cut off says the same when it goes on.
  func nearestWords(to name: String, below superior: Organization?) throws -> LocalizedText {
    let names = try organizationNames(near: name, below: superior)
    return NearestWords.of(NearestNames.among(names, to: name, limit: NearestWords.most))
  }
}
