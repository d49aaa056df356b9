#!/usr/bin/env bash
# xls2csv of catdoc 0.95 (Debian 12): cells that are TRUE or FALSE are not written, and a row that holds only such cells is missing.
#
# Guess before running: TRUE and FALSE, or 1 and 0.
# Seen: a column “Khiếu nại” with TRUE, FALSE and a text gives one row instead of three; beside other cells nothing stands in its place. No message,
# exit code 0. xlrd and Gnumeric read all of them from the same file. A register of yes and no loses its answers, and rows move up.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg-query -W catdoc > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq catdoc; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' catdoc | tee version && grep -q ' 1:0\.95' version
python3 -m venv env && env/bin/pip -q install 'xlwt==1.3.0' 'xlrd==2.0.1'
env/bin/python - <<'EOF'
import xlrd, xlwt
book = xlwt.Workbook(encoding="utf-8")
alone, beside = book.add_sheet("Một cột"), book.add_sheet("Hai cột")
for row, answer in enumerate(["Khiếu nại", True, False, "chưa rõ"]):
    alone.write(row, 0, answer)
    beside.write(row, 0, f"hồ sơ {row}")
    beside.write(row, 1, answer)
book.save("so.xls")
column = xlrd.open_workbook("so.xls").sheet_by_index(0).col(0)
assert [(cell.ctype, cell.value) for cell in column[1:3]] == [(xlrd.XL_CELL_BOOLEAN, 1), (xlrd.XL_CELL_BOOLEAN, 0)]
EOF
xls2csv -d utf-8 so.xls | tr -d '\f' > so.csv
cat so.csv
diff <(sed '/^$/d' so.csv) - <<'EOF'
"Khiếu nại"
"chưa rõ"
"hồ sơ 0","Khiếu nại"
"hồ sơ 1"
"hồ sơ 2"
"hồ sơ 3","chưa rõ"
EOF
