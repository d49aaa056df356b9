#!/usr/bin/env bash
# xlcalculator 0.5.0 (PyPI): VLOOKUP gives the second column of the table, whichever one is asked for, and COUNTIF with a star counts nothing.
#
# Guess before running: 9.5 for VLOOKUP(name; table; 3; FALSE), the points, and 2 for COUNTIF(levels; "tỉnh*"), as LibreOffice 7.4 computes; or an error for what is not supported, which
# RANK and SUMIF give.
# Seen: “Tỉnh”, the level, for the columns 1, 2, 3 and 4, and 0. No error, no warning.
# Points and places that are looked up by name on a server are another column's, and a count of a kind is nought.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
command -v soffice > /dev/null || { apt-get update -qq && apt-get install -y -qq libreoffice-calc; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' libreoffice-calc | tee version
grep -qE ' [0-9]+:7\.4' version
python3 -m venv env && env/bin/pip -q install 'xlcalculator==0.5.0' 'openpyxl==3.1.5'
env/bin/python - <<'EOF'
import os, subprocess
import openpyxl
from xlcalculator import Evaluator, ModelCompiler
book = openpyxl.Workbook()
sheet = book.active
sheet.title = "S"
for row in (["Lê Mẫu", "Tỉnh", 9.5, 1], ["Đặng An", "Huyện", 8, 3], ["Trần Cúc", "Tỉnh ủy", 8.5, 2]):
    sheet.append(row)
formulas = [f'=VLOOKUP("Lê Mẫu",A1:D3,{column},FALSE)' for column in (1, 2, 3, 4)] + ['=COUNTIF(B1:B3,"tỉnh*")', '=COUNTIF(B1:B3,"Tỉnh")']
for row, formula in enumerate(formulas, 1):
    sheet.cell(row, 8).value = formula
book.save("diem.xlsx")
subprocess.run(["soffice", f"-env:UserInstallation=file://{os.getcwd()}/profile", "--headless", "--convert-to", "xlsx", "--outdir", "calc", "diem.xlsx"], check=True, capture_output=True)
calc = [cell.value for cell in openpyxl.load_workbook("calc/diem.xlsx", data_only=True)["S"]["H"]][:6]
evaluator = Evaluator(ModelCompiler().read_and_parse_archive("diem.xlsx"))
seen = [getattr(value, "value", value) for value in (evaluator.evaluate(f"S!H{row}") for row in range(1, 7))]
print("Calc", calc, "xlcalculator", seen, sep="\n")
assert calc == ["Lê Mẫu", "Tỉnh", 9.5, 1, 2, 1], calc
assert seen == ["Tỉnh", "Tỉnh", "Tỉnh", "Tỉnh", 0, 1], seen
EOF
