import Testing

@testable import Pipeline

@Suite struct SideWorkTests {
  @Test func resultsComeInTheOrderOfTheWork() {
    let side = SideWork<Int>()
    for number in 0..<500 {
      side.add { [number * 2, number * 2 + 1] }
    }
    #expect(side.finish() == Array(0..<1_000))
    #expect(side.finish().isEmpty)
  }

  @Test func itGoesOnAfterAPause() {
    let side = SideWork<Int>()
    side.add { [1] }
    #expect(side.finish() == [1])
    side.add { [2] }
    side.add { [] }
    side.add { [3] }
    #expect(side.finish() == [2, 3])
  }
}
