#!/usr/bin/env bash
# xlsx2csv 0.8.6: a number shown with a Vietnamese unit loses its value.
#
# Guess before running: 3 with the format 0" năm" gives “3” or “3 năm”.
# Seen: the quoted word is searched for date letters: 0" năm" prints "0"" nă01""", 0" tháng" prints "0"" t12áng""" (h as hour, m as
# month), and the 3 is nowhere. A unit without d, h, m, s, y (“đồng”) is harmless.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'xlsx2csv==0.8.6' 'XlsxWriter==3.2.0'
env/bin/python - <<'EOF'
import csv, subprocess, xlsxwriter

formats = ['0" năm"', '0" tháng"', '#,##0" đồng"']
book = xlsxwriter.Workbook("bang.xlsx")
sheet = book.add_worksheet("A")
for row, code in enumerate(formats):
    sheet.write_number(row, 0, 3, book.add_format({"num_format": code}))
book.close()
output = subprocess.run(["env/bin/xlsx2csv", "bang.xlsx"], capture_output=True, text=True, check=True).stdout
got = [row[0] for row in csv.reader(output.splitlines())]
print(dict(zip(formats, got)))
assert got == ['0" nă01"', '0" t12áng"', "3"], got
EOF
