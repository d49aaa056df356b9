#!/usr/bin/env bash
# formulas 1.3.4 (PyPI): scores and names of a workbook come out otherwise than in every spreadsheet: ROUND(8.325;2) is 8.32, TEXT(0.5;"0") “0”, TRIM leaves blanks, “1985” is a number.
#
# Guess before running: 8.33, “1”, “Lê Mẫu” and FALSE, as LibreOffice 7.4 and Gnumeric 1.12.55 give them and as Excel's pages have it: halves away from zero, TRIM removes all spaces
# but single ones between words, ISNUMBER of a text is FALSE (ECMA-376 part 1, 18.17.7).
# Seen: 8.32, “0”, “12,500” for 12500.5, “Lê   Mẫu”, TRUE; betteroffice-xlsx 0.2.1 gives 8.32 too, and the others right. No error, no warning.
# Workbooks of points and benefits are calculated again on a server with it: places by score, sums in words and names that are compared differ from those on the screen.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in gnumeric libreoffice-calc; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' gnumeric libreoffice-calc | tee version
grep -q '^gnumeric 1\.12\.55' version
grep -q ':7\.4\.7' version
python3 -m venv env && env/bin/pip -q install 'formulas==1.3.4' 'openpyxl==3.1.5' 'betteroffice-xlsx==0.2.1'
cat > try.py << 'END'
import csv, importlib.metadata, subprocess, sys
import openpyxl
cells = ["=ROUND(8.325,2)", '=TEXT(0.5,"0")', '=TEXT(12500.5,"#,##0")', '=TRIM("  Lê   Mẫu ")', '=ISNUMBER("1985")']
if sys.argv[1] == "write":
    book = openpyxl.Workbook()
    for cell in cells:
        book.active.append([cell])
    book.save("diem.xlsx")
    sys.exit()
import formulas
from betteroffice_xlsx import Workbook
print("formulas", importlib.metadata.version("formulas"), "betteroffice-xlsx", importlib.metadata.version("betteroffice-xlsx"))
found = formulas.ExcelModel().loads("diem.xlsx").finish().calculate()
seen = [found[f"'[diem.xlsx]SHEET'!A{row}"].value[0, 0] for row in range(1, 6)]
sheet = Workbook.open_path("diem.xlsx")["Sheet"]
better = []
for cell in cells:
    sheet["B9"] = cell
    better.append(sheet["B9"])
sheets = [[row[0] for row in csv.reader(open(name, encoding="utf-8"))] for name in ("office.csv", "gnumeric.csv")]
print(seen, better, *sheets, sep="\n")
assert sheets == [["8.33", "1", "12,501", "Lê Mẫu", "FALSE"]] * 2
assert better == [8.32, "1", "12,501", "Lê Mẫu", False]
assert [float(seen[0]), str(seen[1]), str(seen[2]), str(seen[3]), bool(seen[4])] == [8.32, "0", "12,500", "Lê   Mẫu", True], "formulas calculates otherwise now"
END
env/bin/python try.py write
soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76' diem.xlsx > log 2>&1 && mv diem.csv office.csv
ssconvert -T Gnumeric_stf:stf_csv diem.xlsx gnumeric.csv > log 2>&1
env/bin/python -W ignore try.py compare
