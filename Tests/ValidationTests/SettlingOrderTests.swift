import RosterModel
import Testing

@testable import Validation

/// How often rows are looked at until all are settled.
@Suite struct SettlingOrderTests {
  /// Rows in the order in which they are settled, and how often any was looked at. `superior`: the row each waits for.
  private func settled(_ superior: [Int?]) -> (order: [Int], looks: Int, left: [Int]) {
    var settling = SettlingOrder(count: superior.count)
    var (order, looks): ([Int], Int) = ([], 0)
    repeat {
      while let row = settling.next() {
        looks += 1
        if let other = superior[row], !order.contains(other) {
          settling.wait(row, for: String(other))
        } else {
          order.append(row)
          settling.wake(String(row), after: row)
        }
      }
    } while settling.losePatience()
    return (order, looks, settling.left)
  }

  @Test func aChainFromBottomToTopIsLookedAtTwice() {
    let chain = settled((0..<500).map { $0 == 499 ? nil : $0 + 1 })
    #expect(chain.order == (0..<500).reversed())
    #expect(chain.looks == 999)
  }

  /// As if every row were looked at again and again from top to bottom: first 3 and 4, then 1, 2 and 5, then 0.
  @Test func fromTopToBottomAgainAndAgain() {
    let order = settled([2, 3, 4, nil, 3, 1]).order
    #expect(order == [3, 4, 1, 2, 5, 0])
  }

  @Test func aCircleIsLeft() {
    let circle = settled([1, 2, 0, nil])
    #expect(circle.order == [3])
    #expect(circle.left == [0, 1, 2])
    #expect(circle.looks == 7)
  }
}
