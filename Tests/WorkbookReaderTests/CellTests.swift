import Testing
import WorkbookReader

@Suite struct CellTests {
  @Test func aCellTakesSixteenBytes() {
    #expect(MemoryLayout<Cell>.stride == 16)
  }

  @Test func eachKindGivesItsOwnValueOnly() {
    let cells = [
      Cell(blankFormulaIn: 1), Cell(column: 2, number: -1.5), Cell(column: 3, date: 44320.5, isFormula: true),
      Cell(column: 4, boolean: true), Cell(column: 5, error: .na), Cell(column: 16383, text: 5..<9),
    ]
    #expect(cells.map(\.kind) == [.blank, .number, .date, .boolean, .error, .text])
    #expect(cells.map(\.column) == [1, 2, 3, 4, 5, 16383])
    #expect(cells.map(\.number) == [0, -1.5, 44320.5, 0, 0, 0])
    #expect(cells.map(\.boolean) == [false, false, false, true, false, false])
    #expect(cells.map(\.error) == [nil, nil, nil, nil, .na, nil])
    #expect(cells.map(\.text) == [0..<0, 0..<0, 0..<0, 0..<0, 0..<0, 5..<9])
    #expect(cells.map(\.isFormula) == [true, false, true, false, false, false])
  }

  @Test func textOfAnotherBatchIsEmpty() {
    let batch = RowBatch(bytes: Array("团员".utf8))
    #expect(batch.text(of: Cell(column: 0, text: 0..<6)) == "团员")
    #expect(batch.text(of: Cell(column: 0, text: 3..<60)) == "")
    #expect(batch.text(of: Cell(column: 0, number: 1)) == "")
  }

  @Test func textPastFourGigabytesIsEmpty() {
    #expect(Cell(column: 0, text: (1 << 40)..<(1 << 40) + 5).text.isEmpty)
  }
}
