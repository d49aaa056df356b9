#!/usr/bin/env bash
# rustypyxl 0.7.1 (PyPI): dates of a workbook that Excel, LibreOffice or openpyxl wrote are read as numbers (44301), dates of its own as dates; hours above 24 are written as a text.
#
# Guess before running: a date, as openpyxl 3.1.5 gives it, since its page calls it compatible with openpyxl and names dates among the values of cells.
# Seen: 44301 for 15 April 2021 and 0.3125 for 7:30 with the formats dd/mm/yyyy and hh:mm, though it tells the format beside (number_format). What it writes itself are cells of the kind “d” (ISO 8601;
# ECMA-376 part 1, 18.18.11), which it reads as dates; a timedelta of 25:30 it writes as the text “1 day, 1:30:00”. No message.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'rustypyxl==0.7.1' 'openpyxl==3.1.5'
env/bin/python - <<'END'
import datetime
import openpyxl, rustypyxl
day, hour, duration = datetime.date(2021, 4, 15), datetime.time(7, 30), datetime.timedelta(hours=25, minutes=30)
book = openpyxl.Workbook()
for column, (value, form) in enumerate([(day, "dd/mm/yyyy"), (hour, "hh:mm")], 1):
    cell = book.active.cell(1, column, value)
    cell.number_format = form
book.save("lich.xlsx")
book = rustypyxl.load_workbook("lich.xlsx")
sheet = book[book.sheetnames[0]]
seen = [(sheet.cell(1, column).value, sheet.cell(1, column).number_format) for column in (1, 2)]
print(seen)
assert seen == [(44301, "dd/mm/yyyy"), (0.3125, "hh:mm")], "the dates are read otherwise now"
own = rustypyxl.Workbook()
sheet = own.create_sheet("Lich")
for column, value in enumerate([day, hour, duration], 1):
    sheet.cell(1, column).value = value
own.save("rieng.xlsx")
again = rustypyxl.load_workbook("rieng.xlsx")
seen = [again["Lich"].cell(1, column).value for column in (1, 2, 3)]
print(seen)
assert seen == [day, hour, "1 day, 1:30:00"], "its own dates are others now"
END
