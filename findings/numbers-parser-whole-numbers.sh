#!/usr/bin/env bash
# numbers-parser 4.22.0: of the whole numbers written to a Numbers document, 12, 13, 14, 23 and others come back as fractions.
#
# Guess before running: 12 is 12 again, or 12.0; the format keeps numbers as decimals of 128 bits, in which every whole number of this size is exact.
# Seen: 12.000000000000002, 12.999999999999998 and 13.999999999999998; of 1 to 100 twenty-nine are not whole. As whole numbers 13 is then 12 and 14 is
# 13: int() cuts off, so that the list has two numbers 12. No error. 0.12 is 0.11999999999999998.
# Serial numbers and counts of people that went through a .numbers file no longer match the ones in the workbook they came from.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'numbers-parser==4.22.0'
env/bin/python - <<'EOF'
from numbers_parser import Document

written = list(range(1, 101))
made = Document(num_rows=100, num_cols=1)
for row, number in enumerate(written):
    made.sheets[0].tables[0].write(row, 0, number)
made.save("so.numbers")
table = Document("so.numbers").sheets[0].tables[0]
read = [table.cell(row, 0).value for row in range(100)]
other = [(number, value) for number, value in zip(written, read) if value != number]
print(len(other), "of 100 differ:", other[:5])
print("as whole numbers:", [int(value) for value in read[10:15]])
assert other[:3] == [(12, 12.000000000000002), (13, 12.999999999999998), (14, 13.999999999999998)], other
assert [int(value) for value in read[10:15]] == [11, 12, 12, 13, 15]
assert len(other) == 29
EOF
