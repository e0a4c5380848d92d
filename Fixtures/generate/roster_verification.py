"""An answer of the citizen-identity centre in a workbook of its own: .xls, the batch number only above the table."""

import openpyxl
import xlwt

from roster_books import FIXTURES
from roster_case import CASES

PLACE = FIXTURES / "Verification" / "答复.xls"
made = [("Verification/答复.xls", "xlwt", "the centre's answer about the people of twice/Inbox-1, without a stamp")]


def save():
    people = openpyxl.load_workbook(CASES / "twice" / "Inbox-1" / "000.001.001" / "全对.xlsx").worksheets[0]
    header = [cell.value for cell in people[1]]
    name, code = header.index("姓名"), header.index("身份证号")
    workbook = xlwt.Workbook(encoding="utf-8")
    sheet = workbook.add_sheet("核验结果")
    sheet.write(0, 0, "公民身份证校验结果")
    sheet.write(1, 0, "批次号：20260302－001")
    for column, heading in enumerate(["姓名", "公民身份号码", "核验结果", "原因"]):
        sheet.write(3, column, heading)
    answers = [("核验通过", None), ("核验不通过", "公安数据未及时更新")]
    for row, (person, answer) in enumerate(zip(people.iter_rows(min_row=2, values_only=True), answers)):
        for column, value in enumerate([person[name], person[code], *answer]):
            if value:
                sheet.write(4 + row, column, value)
    PLACE.parent.mkdir(exist_ok=True)
    workbook.save(str(PLACE))
