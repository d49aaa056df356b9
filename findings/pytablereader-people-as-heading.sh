#!/usr/bin/env bash
# pytablereader 0.31.4 (PyPI): where one column of a workbook has no heading, the first person whose row is full becomes the heading, and all before are left out.
#
# Guess before running: the table with an empty or made-up name for the third column, or the error that the same package gives for the same table in CSV (“the first line includes
# empty string item”).
# Seen: of three people one is left; the heading is “2, Trần Mẫu, chủ trì”, and neither “TT, Họ và tên” nor the first person is anywhere. No message.
# The last column of a list, for remarks, often has no heading; how many people are lost depends on who has a remark first.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'pytablereader[excel]==0.31.4' 'openpyxl==3.1.5' 'setuptools==65.5.0'
env/bin/python - <<'END'
import csv, importlib.metadata
import openpyxl, pytablereader
rows = [["TT", "Họ và tên", None], ["1", "Lê Mẫu", None], ["2", "Trần Mẫu", "chủ trì"], ["3", "Phạm Mẫu", None]]
book = openpyxl.Workbook()
for row in rows:
    book.active.append(row)
book.save("ds.xlsx")
with open("ds.csv", "w", encoding="utf-8", newline="") as file:
    csv.writer(file).writerows(rows)
table, = pytablereader.ExcelTableFileLoader("ds.xlsx").load()
print(importlib.metadata.version("pytablereader"), table.headers, table.value_matrix)
assert list(table.headers) == ["2", "Trần Mẫu", "chủ trì"], "the heading is another one now"
assert len(table.value_matrix) == 1 and table.value_matrix[0][1] == "Phạm Mẫu", "more people are read now"
try:
    list(pytablereader.CsvTableFileLoader("ds.csv").load())
except Exception as error:
    print(error)
    assert "empty string" in str(error)
else:
    raise SystemExit("the CSV is read now")
END
