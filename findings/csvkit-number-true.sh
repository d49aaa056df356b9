#!/usr/bin/env bash
# csvkit 2.0.1 (in2csv, agate 1.12.0): numbers 1 and 0 of a workbook come out as the words True and False.
#
# Guess before running: a cell that Excel keeps as a number stays a number; types are guessed for CSV text, where nothing is known of a cell.
# Seen: a table with one initiative, number 1, points 0, is written “True,…,False”; a telephone number kept as text, with its leading zero, comes
# out as a number without it. With a second row (number 2) the column is written 1, 2: what a cell says depends on its neighbours.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'csvkit==2.0.1' 'agate==1.12.0' 'agate-excel==0.4.1' 'openpyxl==3.1.5'
env/bin/python - <<'EOF'
import openpyxl
for name, rows in [("mot", 1), ("hai", 2)]:
    book = openpyxl.Workbook()
    book.active.append(["TT", "Họ và tên", "Số điện thoại", "Điểm"])
    for number in range(1, rows + 1):
        book.active.append([number, "Lê Văn Mẫu", "0905000123", 0])
    book.save(name + ".xlsx")
EOF
env/bin/in2csv mot.xlsx | tee mot.csv
env/bin/in2csv hai.xlsx | tee hai.csv
grep -qx 'True,Lê Văn Mẫu,905000123,False' mot.csv
grep -qx '1,Lê Văn Mẫu,905000123,False' hai.csv
