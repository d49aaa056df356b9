#!/usr/bin/env bash
# xlsxreader 0.2.0 (PyPI): an amount of 1.500.000 with a format of its own, as '#,##0" đồng"', is the 9th of November 6006 in the CSV, and a mark of 8,5 with '0.0' a day in January 1900.
#
# Guess before running: 1500000 and 8.5, a date for the cell with dd/mm/yyyy only; which number is a date is told by the signs of its format (ECMA-376 part 1, 18.8.30), and ids from 164 on are given out in the order in which a
# workbook's own formats come.
# Seen: the ids 164 and those after are all dates: “6006-11-09 00:00:00”, “1900-01-07 12:00:00”, a rate of 8,5 % is “1899-12-30 02:02:24”. The real date and cells without a format are right. No message.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'xlsxreader==0.2.0' 'XlsxWriter==3.3.1' 'openpyxl==3.1.5'
env/bin/python - << 'END'
import importlib.metadata

import openpyxl
import xlsxreader
import xlsxwriter

print("xlsxreader", importlib.metadata.version("xlsxreader"))
with xlsxwriter.Workbook("thuong.xlsx") as book:
    sheet = book.add_worksheet("DS")
    sheet.write_row(0, 0, ["Họ tên", "Thưởng", "Điểm", "Tỉ lệ", "Ngày", "Thưởng"])
    sheet.write(1, 0, "Lê Mẫu")
    for at, (number, form) in enumerate([(1500000, '#,##0" đồng"'), (8.5, "0.0"), (0.085, "0.0%"), (44301, "dd/mm/yyyy"), (1500000, None)], 1):
        sheet.write(1, at, number, form and book.add_format({"num_format": form}))
print([cell.value for cell in openpyxl.load_workbook("thuong.xlsx").active[2]])
with xlsxreader.readxlsx("thuong.xlsx", return_file_delete=True) as made:
    made.seek(0)
    text = made.read()
row = (text if isinstance(text, str) else text.decode()).splitlines()[1].split(",")
print(row)
assert row[0] == "Lê Mẫu" and row[4].startswith("2021-04-15") and row[5] == "1500000"
assert row[1:4] == ["6006-11-09 00:00:00", "1900-01-07 12:00:00", "1899-12-30 02:02:24"], "numbers are read as numbers now"
END
