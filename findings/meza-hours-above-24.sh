#!/usr/bin/env bash
# meza 0.47.0 (PyPI): 25 hours 30 minutes of a workbook are the day 1 January 1900, without the hours, while 7 hours 30 minutes in the same column are “07:30:00”.
#
# Guess before running: “25:30:00” or 1.0625, the number in the cell, since its format is [hh]:mm:ss, hours that go on above 24 (ECMA-376 part 1, 18.8.30, number 46); openpyxl 3.1.5 gives
# a timedelta for the same cell.
# Seen: “1900-01-01”. Hours of work that a list adds up are a date as soon as there is more than one day of them. A day with a time loses the time too: that its dates have the form
# %Y-%m-%d is said in its help, that the hour is dropped is not. No message.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv write && write/bin/pip -q install 'openpyxl==3.1.5'
python3 -m venv env && env/bin/pip -q install 'meza==0.47.0' 'setuptools==65.5.0' 2> /dev/null
write/bin/python - <<'END'
import datetime
import openpyxl
hours = datetime.timedelta(hours=25, minutes=30)
book = openpyxl.Workbook()
for row in [["Tên", "Giờ"], ["Lê Mẫu", hours], ["Trần Mẫu", datetime.timedelta(hours=7, minutes=30)], ["Họp", datetime.datetime(2021, 4, 15, 7, 30)]]:
    book.active.append(row)
book.save("gio.xlsx")
assert openpyxl.load_workbook("gio.xlsx").active["B2"].value == hours
END
env/bin/python -W ignore -c 'from meza import io; print([row["Giờ"] for row in io.read_xls("gio.xlsx")])' | tee seen
[ "$(cat seen)" = "['1900-01-01', '07:30:00', '2021-04-15']" ]
