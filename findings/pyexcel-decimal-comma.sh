#!/usr/bin/env bash
# pyexcel 0.7.6 (pyexcel-io 0.6.8): a decimal comma in CSV makes the value ten times as large.
#
# Guess before running: “1,5” stays a text, as “50%” and “0905123456” do; or the comma is a thousands separator only
# before three digits.
# Seen: "1,5" is 15 and "2,75" is 275; “1.500” (1,500 in Vietnam) is 1.5; the decision number “1e5” is 100000.0. No error.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'pyexcel==0.7.6' 'pyexcel-io==0.6.8'
env/bin/python - <<'EOF'
import pyexcel

with open("bang.csv", "w", encoding="utf-8") as file:
    file.write('Điện thoại,Giá trị (triệu),Số quyết định\n0950000111,"1,5",1e5\n0950000112,"2,75",12/QĐ\n0950000113,1.500,50%\n')
rows = pyexcel.get_array(file_name="bang.csv")[1:]
print(*rows, sep="\n")
assert rows == [["0950000111", 15, 100000.0], ["0950000112", 275, "12/QĐ"], ["0950000113", 1.5, "50%"]], rows
EOF
