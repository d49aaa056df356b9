#!/usr/bin/env bash
# pyexcelerate 0.13.0 (PyPI): dates that are handed over with the whole table are shown as numbers (44301); set one by one they are dates.
#
# Guess before running: the same cell by both ways, since the page shows them as two ways of the same and calls the value of the second “a date”.
# Seen: new_sheet(data=rows) writes the number with the format General, set_cell_value gives it the format yyyy-mm-dd. openpyxl 3.1.5 reads 44301.0 and a datetime, LibreOffice 7.4
# shows the number. No warning.
# The table at once is the way for long lists: the whole column “Thời gian áp dụng” is numbers, and whoever reads the file back has no dates.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'pyexcelerate==0.13.0' 'openpyxl==3.1.5'
env/bin/python - << 'END'
import datetime, importlib.metadata
import openpyxl
from pyexcelerate import Workbook

print("pyexcelerate", importlib.metadata.version("pyexcelerate"))
day = datetime.datetime(2021, 4, 15)
book = Workbook()
book.new_sheet("bang", data=[["Máy rửa", day]])
book.new_sheet("o").set_cell_value(1, 2, day)
book.save("bang.xlsx")
seen = {sheet.title: (sheet["B1"].value, sheet["B1"].number_format) for sheet in openpyxl.load_workbook("bang.xlsx")}
print(seen)
assert seen["o"] == (day, "yyyy-mm-dd")
assert seen["bang"] == (44301, "General"), "dates of a table are dates now"
END
