#!/usr/bin/env bash
# python-calamine 0.9.1: a cell that holds an error is given as an empty text.
#
# Guess before running: the error's text (“#N/A”, as openpyxl 3.1.5 gives it), an error object, or an exception.
# Seen: '' for #N/A, #REF! and #DIV/0!, the same as a cell that was never filled: a broken formula looks like a missing answer.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'python-calamine==0.9.1' 'openpyxl==3.1.5'
env/bin/python - <<'EOF'
import openpyxl
from python_calamine import CalamineWorkbook

book = openpyxl.Workbook()
book.active.append(["#N/A", "#REF!", "#DIV/0!", "chữ"])
assert [cell.data_type for cell in book.active[1]] == ["e", "e", "e", "s"]
book.save("bang.xlsx")
peer = [cell.value for cell in openpyxl.load_workbook("bang.xlsx").active[1]]
got = CalamineWorkbook.from_path("bang.xlsx").get_sheet_by_index(0).to_python()[0]
print("openpyxl", peer, "calamine", got)
assert peer == ["#N/A", "#REF!", "#DIV/0!", "chữ"] and got == ["", "", "", "chữ"], (peer, got)
EOF
