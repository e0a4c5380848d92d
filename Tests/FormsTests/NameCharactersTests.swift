import RosterModel
import Testing

@testable import Forms

/// CEL-110: names that nobody can bear.
@Suite struct NameCharactersTests {
  @Test(arguments: [
    "王小明", "阿里木·买买提", "𠮷野", "㛃娃", "龙𪚥", "〇〇", "Anna Maria", "Jean-Pierre", "O'Brien", "O\u{2019}Brien", "Zoë", "Нурлан",
    "e\u{301}lise", "葛\u{E0100}城", "\u{E863}明", "\u{323B0}山", "王", "김철수", "ةيلع",
  ])
  func genuineNames(name: String) { #expect(NameCharacters.strangers(in: name) == []) }

  @Test(arguments: [
    ("张三1", ["1"]), ("王*明", ["*"]), ("李四(大)", ["(", ")"]), ("王五、赵六", ["、"]), ("1122", ["1", "2"]), ("···", ["·"]),
    ("-", ["-"]),
    ("<script>", ["<", ">"]), ("张三①", ["①"]), ("？？", ["？"]), ("王\u{25CB}明", ["\u{25CB}"]), ("a@b", ["@"]),
    ("张三\u{1F600}", ["\u{1F600}"]),
    ("张三_", ["_"]), ("张/三", ["/"]),
  ])
  func others(name: String, strangers: [String]) { #expect(NameCharacters.strangers(in: name) == strangers) }

  @Test func inEveryForm() {
    #expect(FormRow.member().with(.name, "张三1").decodePerson().findings == ["name CEL-110"])
    #expect(FormRow.member().with(.name, .number(7)).decodePerson().findings == ["name CEL-110"])
    #expect(FormRow.member().with(.name, .boolean(true)).decodePerson().findings == ["name CEL-110"])
    #expect(FormRow.member(.ownCadres).with(.name, "王＊明").decodePerson().findings == ["name CEL-107", "name CEL-110"])
    #expect(FormRow.member().with(.name, "=1+1").decodePerson().findings == ["name CEL-108"])
    #expect(FormRow.member().with(.name, "110101200505041235").decodePerson().findings == ["name CEL-110"])
  }
}
