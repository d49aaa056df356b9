#!/usr/bin/env bash
# pyopenxlsx 1.4.2 (PyPI): a cell with an error (#N/A) is an empty one, and a time of day is a day of 1899: 7:30 is 30 December 1899, 7:30; 25 hours 30 minutes are 31 December 1899, 1:30.
#
# Guess before running: “#N/A”, a time and a timedelta, as openpyxl 3.1.5 gives them for the same file, whose calls it takes over (load_workbook, cell, value); a date it gives as a date.
# Seen: None for the error, so that a person whom VLOOKUP did not find looks like one whose points are still missing; and days of 1899 for hours, which no sum of hours takes. `_x005F_x0041_`, the way
# in which a workbook writes the text “_x0041_” (ECMA-376 part 1, 22.9.2.19), stays as it is written. No message.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'pyopenxlsx==1.4.2' 'openpyxl==3.1.5' 'XlsxWriter==3.3.1'
env/bin/python - <<'END'
import datetime
import openpyxl, pyopenxlsx, xlsxwriter
book = xlsxwriter.Workbook("bang.xlsx")
sheet = book.add_worksheet("Bang")
form = lambda code: book.add_format({"num_format": code})
sheet.write_formula(0, 0, "=NA()", None, "#N/A")
sheet.write_number(0, 1, 0.3125, form("hh:mm"))
sheet.write_number(0, 2, 1.0625, form("[h]:mm"))
sheet.write_number(0, 3, 44301, form("dd/mm/yyyy"))
sheet.write_string(0, 4, "_x0041_")
book.close()
good = [cell.value for cell in openpyxl.load_workbook("bang.xlsx", data_only=True).active[1]]
book = pyopenxlsx.load_workbook("bang.xlsx")
seen = [cell.value for row in book[book.sheetnames[0]].rows for cell in row]
print(good, seen, sep="\n")
assert good == ["#N/A", datetime.time(7, 30), datetime.timedelta(hours=25, minutes=30), datetime.datetime(2021, 4, 15), "_x0041_"]
assert seen == [None, datetime.datetime(1899, 12, 30, 7, 30), datetime.datetime(1899, 12, 31, 1, 30), datetime.datetime(2021, 4, 15), "_x005F_x0041_"], "the cells are read otherwise now"
END
