#!/usr/bin/env bash
# aspose-cells-foss 26.10.0 (PyPI): a time of day that is set in a workbook becomes the day of today at that time, and a date is shown as a number.
#
# Guess before running: 0.3125 for 7:30, as openpyxl, XlsxWriter and Excel itself keep a time without a day, and a format of date for a date.
# Seen: the number of today plus 0.3125, another one every day, and 44301 for 15 April 2021, both with the format General; read back by the same package they are numbers. No warning.
# Hours in a timetable cannot be compared or added, and a workbook that is made again the next day is another.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'aspose-cells-foss==26.10.0' 'openpyxl==3.1.5'
env/bin/python - << 'END'
import datetime, importlib.metadata
import openpyxl
from aspose.cells_foss import Workbook
from openpyxl.utils.datetime import to_excel

print("aspose-cells-foss", importlib.metadata.version("aspose-cells-foss"))
book = Workbook()
cells = book.worksheets[0].cells
cells["A1"].value = datetime.time(7, 30)
cells["B1"].value = datetime.date(2021, 4, 15)
today = [to_excel(datetime.date.today())]
book.save("gio.xlsx")
today.append(to_excel(datetime.date.today()))
seen = [(cell.value, cell.number_format) for cell in openpyxl.load_workbook("gio.xlsx").active[1]]
print(seen, today)
assert seen[1] == (44301, "General"), "dates have a format now"
assert seen[0][1] == "General" and seen[0][0] - 0.3125 in today, "a time of day is kept as one now"
END
