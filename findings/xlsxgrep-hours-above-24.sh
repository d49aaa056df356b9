#!/usr/bin/env bash
# xlsxgrep 0.0.35 with pyexcel-xls 0.7.1 (PyPI): an XLS workbook in which one cell says 25 hours 30 minutes is “password protected or corrupted”, and nothing in it is found.
#
# Guess before running: the row with “Lê Mẫu”; a sum of hours over a day is a number with the format [h]:mm (ECMA-376 part 1, 18.8.30, as in XLS), and the same row with 7:30 is found.
# Seen: “Unsupported format, password protected or corrupted file” and exit code 0; pyexcel ends with XLDateAmbiguous: every number with a format of hours is taken for a date, and 1.0625 would be a day that 1900 doesn't have without doubt.
# One row of overtime hides a list of people from the search.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'xlsxgrep==0.0.35' 'pyexcel==0.7.6' 'pyexcel-xls==0.7.1' 'xlrd==2.0.2' 'xlwt==1.3.0' 'setuptools==80.9.0'
env/bin/python - << 'END'
import importlib.metadata

import pyexcel
import xlwt

for name in ("xlsxgrep", "pyexcel-xls", "pyexcel", "xlrd"):
    print(name, importlib.metadata.version(name))
for name, hours in (("it.xls", 7.5), ("nhieu.xls", 25.5)):
    book = xlwt.Workbook()
    sheet = book.add_sheet("Gio")
    sheet.write(0, 0, "Lê Mẫu")
    sheet.write(0, 1, hours / 24, xlwt.easyxf(num_format_str="[h]:mm"))
    book.save(name)
try:
    pyexcel.get_book(file_name="nhieu.xls")
    raise SystemExit("the workbook is read now")
except Exception as problem:
    print(type(problem).__name__, problem)
    assert type(problem).__name__ == "XLDateAmbiguous"
END
env/bin/xlsxgrep Mẫu it.xls | tee it.seen
grep -q 'Lê Mẫu' it.seen
env/bin/xlsxgrep Mẫu nhieu.xls 2>&1 | tee seen
grep -q 'password protected or corrupted file: nhieu.xls' seen
if grep -q 'Lê Mẫu' seen; then echo 'the row is found now'; exit 1; fi
