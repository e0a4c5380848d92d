import Identifiers
import Pipeline
import RosterModel
import Store

/// The summary of waivers as JSON (schema 1); resident IDs are masked.
struct WaiversReport: Encodable {
  struct Province: Encodable {
    let province: String?
    let waivers: Int
    let people: Int
  }

  struct Waiver: Encodable {
    let name: String?
    let residentID: String?
    let contact: String?
    let organization: String?
    let province: String?
    let registered: Bool
    let rule: String?
    let document: String?
    let authority: String?
    let approvedOn: String?
    let validTo: String?
    let valid: Bool
  }

  let schema = 1
  let asOf: String
  let organization: String?
  let people: Int
  let valid: Int
  let provinces: [Province]
  let waivers: [Waiver]

  init(_ summary: WaiverSummary) {
    (asOf, organization) = (summary.asOf.iso, summary.organization?.code)
    (people, valid) = (summary.people, summary.valid)
    provinces = summary.provinces.map {
      Province(province: $0.province?.word, waivers: $0.waivers, people: $0.people)
    }
    waivers = summary.listings.map { listing in
      let entry = listing.entry
      return Waiver(
        name: entry.name, residentID: entry.residentID?.masked, contact: listing.contact,
        organization: listing.organization?.code, province: listing.organization?.province?.word,
        registered: listing.isRegistered, rule: entry.rule?.rawValue, document: entry.document,
        authority: entry.authority, approvedOn: entry.approvedOn?.text, validTo: entry.validTo?.text,
        valid: entry.isValid(on: summary.asOf))
    }
  }

  static func line(for summary: WaiverSummary, _ language: Language) -> String {
    let count = summary.listings.count
    return language == .zh
      ? "情况说明 \(count) 份，\(summary.people) 人，当日有效 \(summary.valid) 份"
      : "\(count) waivers of \(summary.people) people, \(summary.valid) valid on the day"
  }
}
