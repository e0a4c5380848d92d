import Foundation
import Identifiers
import Testing

@Suite struct RegionCodeTests {
  /// The 34 of GB/T 2260 and the permits' 83.
  @Test func provinces() {
    let expected = [
      11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62,
      63, 64, 65, 71, 81, 82, 83,
    ]
    #expect((-5...1000).filter { RegionCode.isProvince($0) } == expected)
    #expect(!RegionCode.isProvince(.max))
    #expect(!RegionCode.isProvince(.min))
  }

  @Test func years() {
    #expect(RegionCode.years(of: 110_101) == [0...9999])
    #expect(RegionCode.years(of: 110_103) == [0...2009])
    #expect(RegionCode.years(of: 310_115) == [1992...9999])
    #expect(RegionCode.years(of: 371_200) == [1992...2017])
    #expect(RegionCode.years(of: 110_199) == [])
    #expect(RegionCode.years(of: -1) == [])
  }

  @Test func abolishedPrefecturesPermitsAndProvincesAreKnown() {
    for code in [110_103, 440_300, 440_301, 460_000, 512_222, 710_000, 810_000, 820_000, 830_000] {
      #expect(RegionCode.isKnownCounty(code))
    }
    for code in [0, 110_199, 999_999, 1_000_000, -110_101, .max, .min] { #expect(!RegionCode.isKnownCounty(code)) }
  }

  /// Spans that overlap or follow each other become one.
  private func joined(_ spans: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
    var result: [ClosedRange<Int>] = []
    for span in spans.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, span.lowerBound <= last.upperBound + 1 {
        result[result.count - 1] = last.lowerBound...max(last.upperBound, span.upperBound)
      } else {
        result.append(span)
      }
    }
    return result
  }

  /// The generated Swift table and the TSV beside its generator must say the same.
  @Test func tableEqualsTheSource() throws {
    let source = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../Templates/regions/counties.tsv")
    var expected: [Int: [ClosedRange<Int>]] = [:]
    for line in try String(contentsOf: source, encoding: .utf8).split(separator: "\n") where line.first != "#" {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      try #require(fields.count == 5)
      guard fields[0] != "code" else { continue }
      let years = (Int(fields[2]) ?? 0)...(Int(fields[3]) ?? 9999)
      expected[try #require(Int(fields[0])), default: []].append(years)
    }
    #expect(expected.count == 7196)
    #expect(RegionCode.count == expected.count)
    for (code, years) in expected {
      #expect(RegionCode.years(of: code) == joined(years), "\(code)")
    }
    let known = (0..<1_000_000).filter { RegionCode.isKnownCounty($0) }
    #expect(known == expected.keys.sorted())
  }
}
