#!/usr/bin/env bash
# simple-xlsx-writer 0.3.2 (PyPI): of a CSV a name in quotation marks stands in the workbook with signs of code: “Trường "Hoa Sen"” is “Trường &#34;Hoa Sen&#34;”, and “< 5” is “&#60; 5”.
#
# Guess before running: the words as in the CSV; these three signs have to be escaped once in XML, and quotation marks in a cell's text not at all (XML 1.0, 2.4).
# Seen: the signs are replaced first and the “&” of what they were replaced by after them, so that Excel shows the codes. “&” alone is right; “0905123456” is 905123456. No message.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'simple-xlsx-writer==0.3.2' 'openpyxl==3.1.5'
printf 'Tên,Ghi chú,Điện thoại\n"Trường ""Hoa Sen""",Điểm < 5,0905123456\nLê & Mẫu,,\n' > ds.csv
env/bin/python - << 'END'
import csv
import importlib.metadata
import os

import openpyxl
from simple_xlsx_writer import writer

print("simple-xlsx-writer", importlib.metadata.version("simple-xlsx-writer"))
writer.convert_csv("ds.csv", os.getcwd(), "ds")
with open("ds.csv", encoding="utf-8", newline="") as source:
    given = list(csv.reader(source))
made = [list(row) for row in openpyxl.load_workbook("ds.xlsx").active.values]
print(given, made, sep="\n")
assert given[1][:2] == ['Trường "Hoa Sen"', "Điểm < 5"] and made[0] == given[0] and made[2][0] == given[2][0] == "Lê & Mẫu"
assert made[1] == ["Trường &#34;Hoa Sen&#34;", "Điểm &#60; 5", 905123456], "words are written as they are now"
END
