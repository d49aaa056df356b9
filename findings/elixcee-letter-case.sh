#!/usr/bin/env bash
# elixcee 1.0.14 (PyPI): to its formulas “TRAN CUC” and “Tran Cuc” are one text, “TRẦN CÚC” and “Trần Cúc” are two; and SEARCH for what is not there ends the whole calculation.
#
# Guess before running: both pairs are equal, as in LibreOffice 7.4 and betteroffice-xlsx 0.2.1 (Excel's =, COUNTIF, SUMIF and MATCH ignore case); its own UPPER and PROPER know
# Vietnamese letters. ISNUMBER(SEARCH(…)) is FALSE where the word is not found: #VALUE! is a value.
# Seen: COUNTIF 0, SUMIF 0, MATCH #N/A as soon as a letter with a mark differs in case; RuntimeError “SEARCH: value not found” for the workbook instead of “không”. No message for the
# first.
# Totals by unit leave out whoever typed its name in capitals.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
command -v soffice > /dev/null || { apt-get update -qq && apt-get install -y -qq libreoffice-calc; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' libreoffice-calc | tee version
grep -qE ' [0-9]+:7\.4' version
python3 -m venv env && env/bin/pip -q install 'elixcee==1.0.14' 'betteroffice-xlsx==0.2.1' 'openpyxl==3.1.5'
env/bin/python - <<'EOF'
import os, subprocess
import betteroffice_xlsx, elixcee, openpyxl

def workbook(name, formulas):
    book = openpyxl.Workbook()
    book.active.title = "S"
    for row in (["Trần Cúc", 5], ["Tran Cuc", 7]):
        book.active.append(row)
    for row, formula in enumerate(formulas, 1):
        book.active.cell(row, 4).value = formula
    book.save(name)

formulas = ['=COUNTIF(A1:A2,"TRAN CUC")', '=COUNTIF(A1:A2,"TRẦN CÚC")', '=SUMIF(A1:A2,"TRẦN CÚC",B1:B2)', '=IF("Đ"="đ",1,2)', '=UPPER("trần cúc")']
workbook("ten.xlsx", formulas)
subprocess.run(["soffice", f"-env:UserInstallation=file://{os.getcwd()}/profile", "--headless", "--convert-to", "xlsx", "--outdir", "calc", "ten.xlsx"], check=True, capture_output=True)
calc = [openpyxl.load_workbook("calc/ten.xlsx", data_only=True)["S"].cell(row, 4).value for row in range(1, 6)]
other = betteroffice_xlsx.Workbook.open_path("ten.xlsx")
other.recalculate()
other = [other["S"][f"D{row}"] for row in range(1, 6)]
vm = elixcee.load_workbook("ten.xlsx")
vm.recalculate()
seen = [vm.get_cell(row, 4) for row in range(1, 6)]
print("Calc", calc, "betteroffice", other, "elixcee", seen)
assert calc == other == [1, 1, 5, 1, "TRẦN CÚC"], (calc, other)
assert seen == [1, 0, 0, 2, "TRẦN CÚC"], seen
workbook("tim.xlsx", ['=IF(ISNUMBER(SEARCH("huyện",A1)),"có","không")'])
vm = elixcee.load_workbook("tim.xlsx")
try:
    vm.recalculate()
    raise SystemExit("it goes on now")
except RuntimeError as error:
    print(error)
    assert "SEARCH" in str(error), error
EOF
