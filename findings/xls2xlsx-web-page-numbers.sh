#!/usr/bin/env bash
# xls2xlsx 0.2.0 (PyPI): of a table saved as web page 8,5 points are 85 in the workbook, a telephone number has no zero, and of an XLS workbook yes (TRUE) is the word “true”.
#
# Guess before running: “8,5” stays a text or becomes 8.5, “0905123456” stays a text, as “1.500.000” and “05/04” do; TRUE stays TRUE, as a number stays a number.
# Seen: 85, 905123456 and, for the group “01”, 1; “1.500.000” and “TRUE” of the page are texts. A boolean cell of an XLS becomes the text “true”, which no formula takes for yes. No message. xlrd 2.0.2,
# on which it is built, gives 1 with the kind “boolean”.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'xls2xlsx==0.2.0' 'xlwt==1.3.0' 'xlrd==2.0.2' 'openpyxl==3.1.5' 'setuptools==65.5.0'
env/bin/python -W ignore - <<'END'
import openpyxl, xlrd, xlwt
from xls2xlsx import XLS2XLSX
cells = ["8,5", "0905123456", "01", "1.500.000", "05/04", "Lê Mẫu"]
with open("diem.html", "w", encoding="utf-8") as page:
    page.write('<!DOCTYPE html><html><head><meta charset="utf-8"><title>Điểm</title></head><body><table><tr>' + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr></table></body></html>")
XLS2XLSX("diem.html").to_xlsx("diem.xlsx")
seen = [cell.value for cell in openpyxl.load_workbook("diem.xlsx").active[1]]
print(seen)
assert seen == [85, 905123456, 1, "1.500.000", "05/04", "Lê Mẫu"], "the figures of the page are others now"
book = xlwt.Workbook()
sheet = book.add_sheet("Nop")
for column, value in enumerate(["Lê Mẫu", True, 1]):
    sheet.write(0, column, value)
book.save("nop.xls")
cell = xlrd.open_workbook("nop.xls").sheet_by_index(0).cell(0, 1)
assert (cell.ctype, cell.value) == (xlrd.XL_CELL_BOOLEAN, 1)
XLS2XLSX("nop.xls").to_xlsx("nop.xlsx")
seen = [cell.value for cell in openpyxl.load_workbook("nop.xlsx").active[1]]
print(seen)
assert seen == ["Lê Mẫu", "true", 1], "yes is another value now"
END
