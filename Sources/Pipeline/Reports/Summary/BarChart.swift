import RosterModel

/// Shares as bars, drawn in SVG: a name above each, `part / whole` and the percentage at its end.
struct BarChart {
  struct Bar {
    let name: String
    let share: Percentage
  }

  let bars: [Bar]
  /// Said to who cannot see it.
  let label: String

  private static let step = 30

  var svg: HTML {
    let height = bars.count * BarChart.step + 4
    let drawn = bars.enumerated().map { draw($1, top: $0 * BarChart.step) }
    return """
      <svg viewBox="0 0 360 \(height)" role="img" aria-label="\(label)">
      \(drawn)</svg>
      """
  }

  private func draw(_ bar: Bar, top: Int) -> HTML {
    // 360 units are 100 per cent.
    let width = min(360, (bar.share.hundredths ?? 0) * 360 / 10_000)
    return """
      <text x="0" y="\(top + 12)">\(BarChart.cut(bar.name))</text>
      <text x="360" y="\(top + 12)" text-anchor="end">\
      \(bar.share.part) / \(bar.share.whole)　\(bar.share.percent)</text>
      <rect x="0" y="\(top + 17)" width="360" height="8" class="whole"/>
      <rect x="0" y="\(top + 17)" width="\(width)" height="8" class="part"/>

      """
  }

  /// What fits before the numbers; a Chinese character is as wide as two others.
  private static func cut(_ name: String) -> String {
    var units = 0
    var kept = ""
    for character in name {
      units += character.utf8.count > 1 ? 2 : 1
      if units > 30 { return kept + "…" }
      kept.append(character)
    }
    return kept
  }
}
