#!/usr/bin/env bash
# officework 0.9.0 (PyPI): to its formulas “Đạt” and “ĐẠT” are two texts for =, and one for VLOOKUP; TRIM leaves blanks between words, ROUND(8.325;2) is 8.32, the name of a weekday is Japanese.
#
# Guess before running: what every spreadsheet gives: = doesn't tell capitals (OpenFormula, ODF 1.3, part 4, 6.4.7), TRIM leaves one blank between words, 8.33, and an English or Vietnamese weekday; its page says that
# formulas are recalculated on the spot.
# Seen: IF("Đạt"="ĐẠT";1;0) is 0 and SUMPRODUCT over names in capitals 0, while COUNTIF and VLOOKUP find them; “Lê   Mẫu” keeps three blanks; 8.32; “木曜日” for dddd; TEXT(0.5;"0") is “0”. LibreOffice 7.4 gives the values of the guess.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s libreoffice-calc > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq --no-install-recommends libreoffice-calc; } > /dev/null
python3 -m venv env && env/bin/pip -q install 'officework==0.9.0' 'openpyxl==3.1.5'
env/bin/python - << 'END'
import importlib.metadata
import json

import openpyxl
from officework import sheet

print("officework", importlib.metadata.version("officework"))
formulas = ['IF("Đạt"="ĐẠT",1,0)', 'SUMPRODUCT((A1:A2="TRẦN CÚC")*B1:B2)', 'COUNTIF(A1:A2,"TRẦN CÚC")', 'VLOOKUP("TRẦN CÚC",A1:B2,2,FALSE)', 'TRIM("  Lê   Mẫu ")', "ROUND(8.325,2)", 'TEXT(0.5,"0")',
            'TEXT(DATE(2021,4,15),"dddd")']
book = openpyxl.Workbook()
book.active.append(["Trần Cúc", 8.5])
book.active.append(["Lê Mẫu", 9])
for row, formula in enumerate(formulas, 1):
    book.active.cell(row, 4).value = "=" + formula
book.save("bang.xlsx")
opened = sheet.Book.open("bang.xlsx")
opened["Sheet"]["F1"] = "=1+1"
seen = [opened["Sheet"][f"D{row}"].value for row in range(1, len(formulas) + 1)]
for formula, value in zip(formulas, seen):
    print(formula, "→", repr(value))
assert seen == [0, 0, 1, 8.5, "Lê   Mẫu", 8.32, "0", "木曜日"], "values are others now"
END
soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to "csv:Text - txt - csv (StarCalc):59,34,76" bang.xlsx > log 2>&1
cut -d ';' -f 4 bang.csv | tee office.seen | tr '\n' ' '
[ "$(head -7 office.seen | tr '\n' '|')" = '1|8.5|1|8.5|Lê Mẫu|8.33|1|' ] && tail -1 office.seen | grep -q 'Thursday'
