/// The records this reader knows, by their numbers — [MS-XLS] 2.3 and 2.4. Names are the specification's.
enum RecordType {
  /// BOF — [MS-XLS] 2.4.21; the numbers before it are those of Excel 2, 3 and 4.
  static let bof: UInt16 = 0x0809
  static let bof2: UInt16 = 0x0009
  static let bof3: UInt16 = 0x0209
  static let bof4: UInt16 = 0x0409
  /// EOF — [MS-XLS] 2.4.103
  static let eof: UInt16 = 0x000A
  /// Continue — [MS-XLS] 2.4.58
  static let `continue`: UInt16 = 0x003C

  /// FilePass — [MS-XLS] 2.4.117
  static let filePass: UInt16 = 0x002F
  /// WriteProtect — [MS-XLS] 2.4.350
  static let writeProtect: UInt16 = 0x0086
  /// CodePage — [MS-XLS] 2.4.52
  static let codePage: UInt16 = 0x0042
  /// Date1904 — [MS-XLS] 2.4.77
  static let date1904: UInt16 = 0x0022
  /// BoundSheet8 — [MS-XLS] 2.4.28
  static let boundSheet: UInt16 = 0x0085
  /// Format — [MS-XLS] 2.4.126
  static let format: UInt16 = 0x041E
  /// XF — [MS-XLS] 2.4.353
  static let xf: UInt16 = 0x00E0
  /// SST — [MS-XLS] 2.4.265
  static let sst: UInt16 = 0x00FC

  /// WsBool — [MS-XLS] 2.4.351
  static let wsBool: UInt16 = 0x0081
  /// MergeCells — [MS-XLS] 2.4.168
  static let mergeCells: UInt16 = 0x00E5
  /// Row — [MS-XLS] 2.4.221
  static let row: UInt16 = 0x0208
  /// RK — [MS-XLS] 2.4.220
  static let rk: UInt16 = 0x027E
  /// MulRk — [MS-XLS] 2.4.175
  static let mulRk: UInt16 = 0x00BD
  /// Number — [MS-XLS] 2.4.180
  static let number: UInt16 = 0x0203
  /// LabelSst — [MS-XLS] 2.4.149
  static let labelSst: UInt16 = 0x00FD
  /// Label — [MS-XLS] 2.4.148
  static let label: UInt16 = 0x0204
  /// RString, in the files of Excel 5 and 95: a Label with formatting runs after it
  static let rString: UInt16 = 0x00D6
  /// Formula — [MS-XLS] 2.4.127
  static let formula: UInt16 = 0x0006
  /// The numbers of Excel 3 and 4, which some writers kept (Formats/patched-biff8-formulas.xls).
  static let formula3: UInt16 = 0x0206
  static let formula4: UInt16 = 0x0406
  /// BoolErr — [MS-XLS] 2.4.24
  static let boolErr: UInt16 = 0x0205

  /// String — [MS-XLS] 2.4.268: the text a formula gave
  static let string: UInt16 = 0x0207
  /// ShrFmla — [MS-XLS] 2.4.277
  static let shrFmla: UInt16 = 0x04BC
  /// Array — [MS-XLS] 2.4.4
  static let array: UInt16 = 0x0221
  /// Table — [MS-XLS] 2.4.313
  static let table: UInt16 = 0x0236
}
