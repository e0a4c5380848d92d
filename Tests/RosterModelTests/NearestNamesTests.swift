import RosterModel
import Testing

@Suite("Nearest names")
struct NearestNamesTests {
  private let names = ["高一（1）班团支部", "高一（2）班团支部", "高二（1）班团支部", "晴川县第一中学团委", "教工团支部", "一中"]

  @Test("width and spaces do not count")
  func width() {
    #expect(NearestNames.among(names, to: "高一 (1) 班团支部", limit: 1) == ["高一（1）班团支部"])
  }

  @Test("a slip of the hand, nearest first")
  func slip() {
    #expect(
      NearestNames.among(names, to: "高一（1）班团枝部", limit: 3) == ["高一（1）班团支部", "高一（2）班团支部", "高二（1）班团支部"])
    #expect(NearestNames.among(names, to: "晴川县第一中学团尾", limit: 3) == ["晴川县第一中学团委"])
  }

  @Test("a part of a name, and a name with something around it")
  func part() {
    #expect(NearestNames.among(names, to: "第一中学", limit: 3) == ["晴川县第一中学团委"])
    #expect(NearestNames.among(names, to: "我们学校的教工团支部花名册", limit: 3) == ["教工团支部"])
  }

  @Test("nothing is near to what has nothing in common")
  func nothing() {
    #expect(NearestNames.among(names, to: "不存在", limit: 3) == [])
    #expect(NearestNames.among(names, to: "二中", limit: 3) == [])
    #expect(NearestNames.among(names, to: "  ", limit: 3) == [])
  }

  @Test("each once, and no more than asked for")
  func limit() {
    #expect(NearestNames.among(names + names, to: "团支部", limit: 2) == ["教工团支部", "高一（1）班团支部"])
  }
}
