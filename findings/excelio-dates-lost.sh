#!/usr/bin/env bash
# excelio 1.0.0 (PyPI): a date that is set in a workbook is an empty cell in the XLSX file; in the XLS file it is an error.
#
# Guess before running: a date, or the error for both, since both kinds of file are written by the same calls.
# Seen: date, datetime and time leave nothing but `<c r="A1"/>`, numbers and texts beside them are there. No error, no warning; the same assignment saved as XLS raises TypeError.
# A list saved this way has no dates at all, and looks like one that nobody filled in.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'excelio==1.0.0' 'openpyxl==3.1.5' 'python-calamine==0.9.1'
env/bin/python -W ignore - << 'END'
import datetime, importlib.metadata
import excelio.xls, excelio.xlsx, openpyxl
from python_calamine import CalamineWorkbook

print("excelio", importlib.metadata.version("excelio"))
row = ["Máy rửa", datetime.date(2021, 4, 15), datetime.datetime(2021, 4, 15, 16, 30), datetime.time(7, 30), 15]
def save(kind, name):
    book = kind.Workbook()
    sheet = book.create_sheet("bang")
    for column, value in zip("ABCDE", row):
        sheet[column + "1"] = value
    book.save(name)
save(excelio.xlsx, "bang.xlsx")
try:
    save(excelio.xls, "bang.xls")
    error = None
except TypeError as caught:
    error = caught
seen = [cell.value for cell in openpyxl.load_workbook("bang.xlsx").active[1]]
other = CalamineWorkbook.from_path("bang.xlsx").get_sheet_by_index(0).to_python()
print(seen, other, repr(error))
assert error is not None, "XLS takes dates now"
assert seen == ["Máy rửa", None, None, None, 15] and other == [["Máy rửa", "", "", "", 15]], "dates are written now"
END
