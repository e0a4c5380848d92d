import CXlsxWriter

/// A format of an open workbook; lives as long as the workbook does.
@safe struct XlsxFormat {
  let pointer: UnsafeMutablePointer<lxw_format>

  init(_ pointer: UnsafeMutablePointer<lxw_format>, _ style: CellStyle) {
    unsafe self.pointer = unsafe pointer
    applyText(style)
    applyBox(style)
  }

  private func applyText(_ style: CellStyle) {
    // Text has a number of its own among the built-in formats (49), which the library does not look up.
    if style.numberFormat == "@" {
      unsafe format_set_num_format_index(pointer, 49)
    } else if let number = style.numberFormat {
      unsafe format_set_num_format(pointer, number)
    }
    if style.isBold { unsafe format_set_bold(pointer) }
    if let size = style.fontSize { unsafe format_set_font_size(pointer, size) }
    if let color = style.fontColor { unsafe format_set_font_color(pointer, color) }
  }

  private func applyBox(_ style: CellStyle) {
    if let fill = style.fill { unsafe format_set_bg_color(pointer, fill) }
    if let border = style.border {
      unsafe format_set_border(pointer, UInt8(LXW_BORDER_THIN.rawValue))
      unsafe format_set_border_color(pointer, border)
    }
    if style.wraps { unsafe format_set_text_wrap(pointer) }
    unsafe format_set_align(pointer, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    if style.isCentered { unsafe format_set_align(pointer, UInt8(LXW_ALIGN_CENTER.rawValue)) }
    if style.isLeft { unsafe format_set_align(pointer, UInt8(LXW_ALIGN_LEFT.rawValue)) }
  }
}
