#!/usr/bin/env bash
# clevercsv 0.8.5: a table with semicolons, as Excel in Vietnam writes it, is taken for one split by spaces.
#
# Guess before running: “;”, since every line has exactly one of them; Python's own csv.Sniffer finds it.
# Seen: the delimiter is a space: the words of “Từ 15/02/2021, đến nay” give as regular a pattern and more columns.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'clevercsv==0.8.5'
env/bin/python - <<'EOF'
import csv
import clevercsv

text = "Tên sáng kiến;Thời gian áp dụng\n" + "".join(f"Cải tiến {n}, {n};Từ 15/02/2021, đến nay\n" for n in range(12))
plain, clever = csv.Sniffer().sniff(text).delimiter, clevercsv.Sniffer().sniff(text).delimiter
print("csv.Sniffer", repr(plain), "clevercsv", repr(clever))
assert (plain, clever) == (";", " ")
EOF
