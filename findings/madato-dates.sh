#!/usr/bin/env bash
# madato 0.7.1 (PyPI): dates of a workbook are the numbers of days in the tables that it makes for people to read.
#
# Guess before running: “2021-04-15” or “15/04/2021”; the cell is shown as dd/mm/yyyy, and the calamine library on which madato is built tells a date from a number.
# Seen: “44301” in the Markdown table, 42839 for the same day in a workbook that counts from 1904. No warning.
# A list that is put on a page says of each initiative that it is applied since 44301.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'madato==0.7.1' 'openpyxl==3.1.5' 'python-calamine==0.9.1'
env/bin/python - << 'END'
import datetime, importlib.metadata
import madato, openpyxl
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from python_calamine import CalamineWorkbook

print("madato", importlib.metadata.version("madato"))
day = datetime.date(2021, 4, 15)
seen = {}
for name, old in [("1900", False), ("1904", True)]:
    book = openpyxl.Workbook()
    if old:
        book.epoch = CALENDAR_MAC_1904
    book.active.append(["Sáng kiến", "Áp dụng từ"])
    book.active.append(["Máy rửa", day])
    book.active["B2"].number_format = "dd/mm/yyyy"
    book.save(name + ".xlsx")
    assert CalamineWorkbook.from_path(name + ".xlsx").get_sheet_by_index(0).to_python()[1][1] == day
    markdown = madato.spreadsheet_to_md(name + ".xlsx", None)
    print(markdown)
    seen[name] = [cell.strip() for cell in markdown.strip().splitlines()[-1].strip("|").split("|")][1]
assert seen == {"1900": "44301", "1904": "42839"}, "dates are written as dates now"
END
