/// A chart of values that stand in the workbook.
public struct SheetChart: Sendable {
  /// One set of bars.
  public struct Series: Sendable {
    public var name: String
    /// 0-based column of the values.
    public var column: Int
    /// 0xRRGGBB.
    public var color: UInt32

    public init(name: String, column: Int, color: UInt32) {
      self.name = name
      self.column = column
      self.color = color
    }
  }

  public var title: String
  /// The sheet that holds the values.
  public var sheet: String
  /// 0-based; a bar, or a group of them, for each.
  public var rows: ClosedRange<Int>
  /// 0-based column of the bars' names.
  public var names: Int
  public var series: [Series]
  /// The axis goes from 0 to 100 per cent.
  public var isOfPercentages: Bool
  /// 0-based row of the page at which the chart's upper edge stands.
  public var top: Int

  public init(
    title: String, sheet: String, rows: ClosedRange<Int>, names: Int, series: [Series], isOfPercentages: Bool, top: Int
  ) {
    self.title = title
    self.sheet = sheet
    self.rows = rows
    self.names = names
    self.series = series
    self.isOfPercentages = isOfPercentages
    self.top = top
  }

  /// Pixels: a bar of any set takes as much room in every chart.
  public var height: Int { 120 + rows.count * (12 + 13 * series.count) }

  public static let width = 720

  /// How many rows of the usual height the chart covers.
  public var coveredRows: Int { height / 20 + 2 }
}
