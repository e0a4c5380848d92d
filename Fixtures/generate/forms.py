"""Workbooks for form recognition: what stands above, beside and behind the header. Run from the repository's root."""
import datetime
import pathlib
import sys

import openpyxl

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import formats_expected as expected  # noqa: E402

FOLDER = pathlib.Path("Fixtures/Formats")
PERSON = ["姓名", "身份证号", "性别", "民族", "政治面貌", "学历"]
MEMBERS = PERSON + ["入团时间", "发展团员编号", "是否团干部", "团内职务", "任职时间", "团干部性质"]
CADRES = PERSON + ["团内职务", "任职时间", "团干部性质"]
ORGANIZATIONS = ["组织简称", "组织类别", "上级组织", "联系电话", "电子邮箱"]


def stamp(book, form, organization=None):
    sheet = book.create_sheet("_roster")
    sheet.sheet_state = "veryHidden"
    rows = [("roster", "form"), ("form", form), ("edition", "2026.1")]
    for row in rows + ([("organization", organization)] if organization else []):
        sheet.append(row)


def save(name, book):
    day = datetime.datetime(2026, 11, 21)
    book.properties.created = book.properties.modified = day
    path = FOLDER / f"forms-{name}.xlsx"
    book.save(path)
    lines = []
    for sheet in openpyxl.load_workbook(path).worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                held = expected.kind_and_value(cell, False)
                if held:
                    flags = "h" if sheet.row_dimensions[cell.row].hidden else ""
                    lines.append(expected.line(sheet.title, sheet.sheet_state, cell.row, cell.column_letter, *held, flags))
    expected.write(path, lines)


def book(*sheets):
    """Each sheet: title, rows."""
    made = openpyxl.Workbook()
    made.remove(made.active)
    for title, rows in sheets:
        sheet = made.create_sheet(title)
        for row in rows:
            sheet.append(row)
    return made


notes = ("填写说明", [["填写说明"], PERSON, ["各列的说明"]])
titled = [["某中学团员花名册"], ["填写说明：带 * 的必填，姓名、身份证号与证件一致"], [],
          ["序号"] + ["*" + heading for heading in MEMBERS] + ["班级"], [1, "王小明"]]
save("titled", book(notes, ("名单", titled)))
save("subordinate", book(("Sheet1", [["支部名称（必填）："] + [f"{h}（必填）" for h in MEMBERS]])))
save("own-cadres", book(("Sheet1", [CADRES])))
save("organizations", book(("Sheet1", [["批量创建下级组织"], ORGANIZATIONS])))
save("no-header", book(("Sheet1", [["王小明", "女", "汉族"], ["姓名", "性别"]]), ("说明", [MEMBERS])))
save("header-in-row-30", book(("Sheet1", [[f"第 {n} 条"] for n in range(1, 30)] + [MEMBERS])))
save("header-in-row-31", book(("Sheet1", [[f"第 {n} 条"] for n in range(1, 31)] + [MEMBERS])))

several = book(("一班", [MEMBERS]), ("二班", [["二班"], ["序号"] + MEMBERS]), ("旧名单", [MEMBERS]))
several["旧名单"].sheet_state = "hidden"
save("several-sheets", several)

hidden = book(("封面", [["花名册"]]), ("名单", [MEMBERS]))
hidden["名单"].sheet_state = "hidden"
save("hidden-sheet", hidden)

returned = book(("名单", [["序号"] + MEMBERS + ["错误代码", "失败原因", "修改建议", "原行号"], [1, "王小明"]]), ("导入结果", [MEMBERS]))
stamp(returned, "branch-members", "000.001.002")
save("returned", returned)

rows = book(("名单", [["花名册"], ["姓名", "身份证号", "民族", "原行号"], ["王小明", None, None, "12"], [None],
                     ["李雷", None, None, 15], [" "], ["姓名", "身份证号", "民族", "原行号"], ["韩梅梅", None, None, None]]))
rows["名单"].row_dimensions[5].hidden = True
for row in range(9, 400):
    rows["名单"].cell(row, 1).number_format = "@"
save("rows", rows)

mixed = book(("名单", [["所在团支部"] + CADRES]))
stamp(mixed, "own-cadres")
save("stamped-own-cadres-with-branches", mixed)

unknown = book(("名单", [MEMBERS]))
stamp(unknown, "transfers")
save("unknown-stamp", unknown)
