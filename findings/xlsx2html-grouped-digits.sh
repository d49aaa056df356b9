#!/usr/bin/env bash
# xlsx2html 0.6.4: a telephone number in groups is shown as another number, and a half as “0 /”.
#
# Guess before running: “090 512 3456” for 905123456 with the format 000 000 0000, and “1/2” for 0.5 with # ?/?, as Excel and LibreOffice 7.4 show them; or the bare
# number.
# Seen: “905123456 000 0000”: the whole number stands for the first group and the other groups are printed as they are written. 0000000000 gives “0905123456”, which
# is right. No warning. Lists of members that are put on a page this way have telephone numbers of sixteen digits.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'xlsx2html==0.6.4' 'openpyxl==3.1.5'
env/bin/python - << 'END'
import html, re
import openpyxl
from xlsx2html import xlsx2html
book = openpyxl.Workbook()
for place, (value, code) in enumerate([(905123456, r"000\ 000\ 0000"), (905123456, "0000000000"), (0.5, "# ?/?")], 1):
    cell = book.active.cell(place, 1, value)
    cell.number_format = code
book.save("so.xlsx")
page = xlsx2html("so.xlsx")
page.seek(0)
seen = [html.unescape(re.sub("<[^>]*>", "", cell)).strip() for cell in re.findall("<td.*?</td>", page.read(), re.S)]
print(seen)
assert seen == ["905123456 000 0000", "0905123456", "0 /"], "the numbers are shown otherwise now"
END
