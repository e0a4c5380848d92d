public import Foundation
import Identifiers
public import RosterModel
public import Store
import WorkbookWriter

/// The summary of waivers that a province sends on (汇总后报团中央, F15(1)): total, and for each person name, ID,
/// contact and organisation, with the document.
public struct WaiverSummary: Sendable {
  /// One province's part.
  public struct Province: Sendable {
    /// nil for people whose organisation states none, or who have none.
    public let province: LeagueProvince?
    public let waivers: Int
    public let people: Int
  }

  public let asOf: CivilDate
  public let organization: Organization?
  /// By province in the order of the League's list, then by organisation.
  public let listings: [WaiverListing]

  /// `text`: code, full or short name of the organisation whose people, with all below, are meant. Throws
  /// `PipelineError.usage` for an organisation that is not registered, and `StoreError`.
  public init(store: RosterStore, organization text: String? = nil, asOf: CivilDate) throws {
    self.asOf = asOf
    (organization, listings) = try store.reading { session in
      let organization = try text.map(session.requireOrganization)
      return (organization, try session.waiverListings(below: organization))
    }
  }

  public var people: Int { WaiverSummary.people(listings) }

  /// How many hold on the day.
  public var valid: Int { listings.count { $0.entry.isValid(on: asOf) } }

  /// Those that have any, in the League's order, those without a province last.
  public var provinces: [Province] {
    let groups = Dictionary(grouping: listings) { $0.organization?.province?.word }
    return (LeagueProvince.all.map(Optional.some) + [nil]).compactMap { word in
      groups[word].map {
        Province(
          province: $0.first?.organization?.province, waivers: $0.count, people: WaiverSummary.people($0))
      }
    }
  }

  private static func people(_ listings: [WaiverListing]) -> Int { Set(listings.map(\.entry.residentID)).count }

  /// Resident IDs are masked unless `wholeIDs`; how to reach the person never is, since the list is sent on for that. Throws `PipelineError.cannotWrite`.
  public func write(to place: URL, wholeIDs: Bool, language: Language) throws {
    try PlacedFile.put(place) { path in
      let book = try ReportBookWriter(
        path: path, created: (asOf.year, asOf.month, asOf.day), summaryName: words("汇总", "Summary")[language],
        sheets: [ReportSheet(name: words("名单", "List")[language], columns: columns(language, wholeIDs))])
      for (index, listing) in ordered.enumerated() {
        try book.write(row(index + 1, listing, wholeIDs, language), sheet: 0)
      }
      try book.finish(summary: summary(language))
    }
  }

  private var ordered: [WaiverListing] {
    let groups = Dictionary(grouping: listings) { $0.organization?.province?.word }
    return (LeagueProvince.all.map(Optional.some) + [nil]).flatMap { groups[$0] ?? [] }
  }

  private func columns(_ language: Language, _ wholeIDs: Bool) -> [SheetColumn] {
    let columns: [(LocalizedText, Double)] = [
      (words("序号", "No."), 6), (words("所在省份", "Province"), 14), (words("姓名", "Name"), 12),
      (words("身份证号", "Resident ID"), 22), (words("联系方式", "Contact"), 16), (words("当前所在团组织", "Organisation"), 36),
      (words("规则代码", "Rule"), 10), (words("文号", "Document"), 24), (words("批准机关", "Authority"), 30),
      (words("批准日期", "Approved"), 12), (words("有效期至", "Valid to"), 12), (words("当日有效", "Valid"), 8),
      (words("是否已录入", "Registered"), 10),
    ]
    var sheet = columns.map { SheetColumn(header: $0.0[language], width: $0.1) }
    sheet[3].staysWhole = wholeIDs
    sheet[4].staysWhole = true
    return sheet
  }

  private func row(_ number: Int, _ listing: WaiverListing, _ wholeIDs: Bool, _ language: Language) -> [WrittenValue] {
    let entry = listing.entry
    func yesNo(_ value: Bool) -> String { (value ? words("是", "yes") : words("否", "no"))[language] }
    let texts: [String?] = [
      String(number), listing.organization?.province?.word, entry.name,
      wholeIDs ? entry.residentID?.text : entry.residentID?.masked, listing.contact, listing.organization?.fullName,
      entry.rule?.rawValue, entry.document, entry.authority, entry.approvedOn?.text, entry.validTo?.text,
      yesNo(entry.isValid(on: asOf)), yesNo(listing.isRegistered),
    ]
    return texts.map { $0.map(WrittenValue.text) ?? .blank }
  }

  private func summary(_ language: Language) -> SummarySheet {
    SummarySheet(
      name: words("汇总", "Summary")[language], heading: words("年龄例外情况说明汇总", "Waivers of age rules")[language],
      pairs: [
        (words("统计日期", "As of")[language], .text(asOf.iso)),
        (words("团组织", "Organisation")[language], .text(organization.map { "\($0.fullName)（\($0.code)）" } ?? "")),
        (words("总人数", "People")[language], .number(Double(people))),
        (words("情况说明份数", "Waivers")[language], .number(Double(listings.count))),
        (words("其中当日有效", "Valid on the day")[language], .number(Double(valid))),
      ],
      tableHeaders: [words("所在省份", "Province"), words("份数", "Waivers"), words("人数", "People")].map { $0[language] },
      tableRows: provinces.map { province in
        [
          .text(province.province?.word ?? words("未定", "unknown")[language]), .number(Double(province.waivers)),
          .number(Double(province.people)),
        ]
      })
  }

  private func words(_ zh: String, _ en: String) -> LocalizedText { LocalizedText(zh: zh, en: en) }
}
