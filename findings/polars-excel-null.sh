#!/usr/bin/env bash
# polars 2.1.0 with fastexcel 0.21.0: read_excel gives null for every text that comes after a hundred numbers in its column.
#
# Guess before running: a column of texts, or an error that a cell does not fit; polars' own read_csv stops with such an error on the same table.
# Seen: of 101 decision numbers, a hundred plain ones (1 … 100) and “05/QĐ-LĐLĐ”, the last is null, in a column of whole numbers; with 99 before it the
# column is text and complete. No error, no warning. The type is guessed from the first rows (`infer_schema_length`) and the rest made to fit; a row that has nothing else is left out.
# A merged table of the whole province, first the units that number plainly, loses what the others wrote.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'polars==2.1.0' 'fastexcel==0.21.0' 'openpyxl==3.1.5'
env/bin/python - <<'EOF'
import csv, openpyxl, polars

def last(plain):
    rows = [["Đơn vị", "Số quyết định"], *(["Xã Mẫu", number] for number in range(1, plain + 1)), ["Ngành Mẫu", "05/QĐ-LĐLĐ"]]
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save("so.xlsx")
    with open("so.csv", "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    column = polars.read_excel("so.xlsx")["Số quyết định"]
    print(plain, "numbers, then:", column.dtype, repr(column[-1]))
    return column.dtype, column[-1]

assert last(99) == (polars.String, "05/QĐ-LĐLĐ")
assert last(100) == (polars.Int64, None)
try:
    polars.read_csv("so.csv")
except polars.exceptions.ComputeError as error:
    print("the same as CSV:", str(error).splitlines()[0])
else:
    raise SystemExit("read_csv reads it")
EOF
