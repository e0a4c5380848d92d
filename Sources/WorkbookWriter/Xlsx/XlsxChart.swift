import CXlsxWriter

/// Bar charts. With the book and its sheets the only code that holds pointers of the library.
extension XlsxSheet {
  /// Puts the chart on this sheet, from its column A on. The library keeps no values for it (`constant_memory`):
  /// spreadsheet programs read them from the cells.
  func insert(_ chart: SheetChart, in book: XlsxBook) throws(WriteError) {
    let pointer = unsafe try book.addBarChart()
    for series in chart.series { unsafe XlsxSheet.add(series, of: chart, to: pointer) }
    unsafe chart_title_set_name(pointer, WritableText.prepared(chart.title, limit: 255))
    unsafe chart_legend_set_position(
      pointer, UInt8((chart.series.count > 1 ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE).rawValue))
    // Of a bar chart the library's y is the axis of names. The first row is the uppermost bar.
    unsafe chart_axis_set_reverse(pointer.pointee.y_axis)
    if chart.isOfPercentages {
      unsafe chart_axis_set_min(pointer.pointee.x_axis, 0)
      unsafe chart_axis_set_max(pointer.pointee.x_axis, 1)
      unsafe chart_axis_set_num_format(pointer.pointee.x_axis, "0%")
    }
    var options = unsafe lxw_chart_options()
    unsafe (options.x_scale, options.y_scale) = (Double(SheetChart.width) / 480, Double(chart.height) / 288)
    try check(unsafe worksheet_insert_chart_opt(live(), UInt32(clamping: chart.top), 0, pointer, &options))
  }

  private static func add(
    _ series: SheetChart.Series, of chart: SheetChart, to pointer: UnsafeMutablePointer<lxw_chart>
  ) {
    guard let added = unsafe chart_add_series(pointer, nil, nil) else { return }
    let (first, last) = (UInt32(clamping: chart.rows.lowerBound), UInt32(clamping: chart.rows.upperBound))
    let (names, values) = (UInt16(clamping: chart.names), UInt16(clamping: series.column))
    unsafe chart_series_set_categories(added, chart.sheet, first, names, last, names)
    unsafe chart_series_set_values(added, chart.sheet, first, values, last, values)
    unsafe chart_series_set_name(added, WritableText.prepared(series.name, limit: 255))
    var fill = lxw_chart_fill()
    fill.color = series.color
    unsafe chart_series_set_fill(added, &fill)
  }
}
