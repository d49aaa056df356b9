#!/usr/bin/env bash
# tablib 3.10.0 and odfdo 3.27.3: rows of an ODS that repeat at the top of each page, or that stand in an outline group, are missing.
#
# Guess before running: all rows; how a sheet is printed or folded has nothing to do with what is in it (ODF's table:table-header-rows and
# table:table-row-group only stand around rows), and pandas, calamine, ezodf, pyexcel-ods and Gnumeric give all of them.
# Seen: tablib leaves out both kinds, so that the first author becomes the heading of the table; odfdo leaves out the rows of a group within a group.
# No error. “Rows to repeat” is set in nearly every list that is printed, and subtotals make groups in groups (province, district, unit).
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'tablib[ods]==3.10.0' 'odfpy==1.4.1' 'odfdo==3.27.3' 'python-calamine==0.9.1'
env/bin/python - <<'EOF'
import odfdo, python_calamine, tablib
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableHeaderRows, TableRow, TableRowGroup
from odf.text import P

def row(*texts):
    made = TableRow()
    for text in texts:
        cell = TableCell(valuetype="string")
        cell.addElement(P(text=text))
        made.addElement(cell)
    return made

book, sheet, heading, district, unit = OpenDocumentSpreadsheet(), Table(name="Tổng hợp"), TableHeaderRows(), TableRowGroup(), TableRowGroup()
heading.addElement(row("Họ và tên", "Đơn vị"))
unit.addElement(row("Lê Văn Mẫu", "Công đoàn xã"))
district.addElement(row("Cộng huyện", "1"))
district.addElement(unit)
for part in (heading, row("Trần Thị Mẫu", "Công đoàn ngành"), row("Võ Văn Mẫu", "Công đoàn ngành"), district, row("Cộng tỉnh", "3")):
    sheet.addElement(part)
book.spreadsheet.addElement(sheet)
book.save("so.ods")

whole = [["Họ và tên", "Đơn vị"], ["Trần Thị Mẫu", "Công đoàn ngành"], ["Võ Văn Mẫu", "Công đoàn ngành"],
         ["Cộng huyện", "1"], ["Lê Văn Mẫu", "Công đoàn xã"], ["Cộng tỉnh", "3"]]
assert python_calamine.load_workbook("so.ods").get_sheet_by_index(0).to_python() == whole
with open("so.ods", "rb") as file:
    table = tablib.Dataset().load(file, format="ods")
read = odfdo.Document("so.ods").body.get_table(0).get_values()
print("tablib", table.headers, [list(line) for line in table])
print("odfdo", read)
assert table.headers == whole[1] and [list(line) for line in table] == [whole[2], whole[5]]
assert read == whole[:4] + whole[5:]
EOF
