#!/usr/bin/env bash
# pycel 1.0b30 (PyPI): EDATE of the last day of January is 3 March, and TRIM leaves the blanks at both ends.
#
# Guess before running: 28 February and “Lê Mẫu”, as LibreOffice 7.4 computes and as Excel documents: a day that the month does not have becomes its last, and TRIM removes the blanks
# before and behind as well.
# Seen: 44258 (3 March 2021) for EDATE(31 January 2021; 1), “ Lê Mẫu ” for “  Lê   Mẫu ”. No message. Days that both months have are right.
# A deadline of one month is three days longer for who began on the 31st, and names with a blank at the end are again two people.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
command -v soffice > /dev/null || { apt-get update -qq && apt-get install -y -qq libreoffice-calc; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' libreoffice-calc | tee version
grep -qE ' [0-9]+:7\.4' version
python3 -m venv env && env/bin/pip -q install 'pycel==1.0b30' 'openpyxl==3.1.5'
env/bin/python - <<'EOF'
import datetime, os, subprocess
import openpyxl
from pycel import ExcelCompiler
book = openpyxl.Workbook()
book.active.title = "S"
for cell, value in {"A1": datetime.date(2021, 1, 31), "A2": datetime.date(2021, 1, 15), "A3": "  Lê   Mẫu ", "B1": "=EDATE(A1,1)", "B2": "=EDATE(A2,1)", "B3": "=TRIM(A3)"}.items():
    book.active[cell] = value
book.save("han.xlsx")
subprocess.run(["soffice", f"-env:UserInstallation=file://{os.getcwd()}/profile", "--headless", "--convert-to", "xlsx", "--outdir", "calc", "han.xlsx"], check=True, capture_output=True)
calc = [openpyxl.load_workbook("calc/han.xlsx", data_only=True)["S"][cell].value for cell in ("B1", "B2", "B3")]
pycel = [ExcelCompiler("han.xlsx").evaluate(f"S!{cell}") for cell in ("B1", "B2", "B3")]
print("Calc", calc, "pycel", pycel)
assert calc == [44255, 44242, "Lê Mẫu"], calc
assert pycel == [44258, 44242, " Lê Mẫu "], pycel
EOF
