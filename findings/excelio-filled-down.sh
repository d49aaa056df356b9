#!/usr/bin/env bash
# excelio 1.0.0 (PyPI): where Excel filled a formula down a column, the results are empty cells from the second row on.
#
# Guess before running: 4 and 7, the results that stand in the file (c/v), or the formulas; a filled-down formula is written once and the cells below refer to it by its number
# (t="shared", si; ECMA-376 part 1, 18.3.1.40), the results stand in each of them.
# Seen: the first cell has a formula and the result 4, the second has neither formula nor value; openpyxl 3.1.5 and python-calamine 0.9.1 give 4 and 7. No error.
# Every column of totals in a workbook that Excel saved is made this way: sums over it are too small by all rows but one.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'excelio==1.0.0' 'openpyxl==3.1.5' 'python-calamine==0.9.1'
env/bin/python - << 'END'
import importlib.metadata, re, zipfile
import excelio, openpyxl
from python_calamine import CalamineWorkbook

print("excelio", importlib.metadata.version("excelio"))
book = openpyxl.Workbook()
for row in [["Nam", "Nữ", "Cộng"], [1, 3, None], [2, 5, None]]:
    book.active.append(row)
book.save("tho.xlsx")
filled = {"C2": '<c r="C2"><f t="shared" ref="C2:C3" si="0">A2+B2</f><v>4</v></c>', "C3": '<c r="C3"><f t="shared" si="0"/><v>7</v></c>'}
with zipfile.ZipFile("tho.xlsx") as old, zipfile.ZipFile("bang.xlsx", "w") as new:
    for name in old.namelist():
        part = old.read(name).decode()
        if name.endswith("sheet1.xml"):
            for number in (2, 3):
                part, count = re.subn(rf'(<row r="{number}".*?)(</row>)', lambda hit: hit[1] + filled[f"C{number}"] + hit[2], part)
                assert count == 1
        new.writestr(name, part)
sheet = excelio.load_workbook("bang.xlsx").get_sheet(0)
seen = [(sheet[place].has_formula, sheet[place].display_value, sheet[place].value) for place in ("C2", "C3")]
others = [[row[2].value for row in openpyxl.load_workbook("bang.xlsx", data_only=True).active.iter_rows(min_row=2)],
          [row[2] for row in CalamineWorkbook.from_path("bang.xlsx").get_sheet_by_index(0).to_python()[1:]]]
print(seen, others)
assert others == [[4, 7], [4, 7]]
assert seen == [(True, 4, None), (False, None, None)], "filled-down formulas are read now"
END
