#!/usr/bin/env bash
# htmltable2csv 0.6.0 (PyPI): after a <br> in a cell the rest of a web page's table is not in the CSV, and cells with an attribute are empty; “Done!” is said.
#
# Guess before running: all rows; the two lines of the cell on one or two lines. <br> has no end tag (HTML, 13.1.2), two lines in a cell are the rule where a name stands over a rank, and width, class or rowspan stand in
# most cells that Word, Excel or LibreOffice write.
# Seen: of three people there is a row “1” and nothing else; the heading that has rowspan is an empty cell. Without <br> and attributes the table is right. The message is the one of a table that was read well.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'htmltable2csv==0.6.0'
env/bin/python - << 'END'
import csv
import importlib.metadata
import os

from htmltable2csv.htmltable2csv import Table2CSV

print("htmltable2csv", importlib.metadata.version("htmltable2csv"))


def read(name, break_, attribute):
    page = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>DS</title></head><body><table>
<tr><th{attribute}>TT</th><th>Họ tên</th><th>Thưởng</th></tr>
<tr><td>1</td><td>Lê Mẫu{break_}Tổ trưởng</td><td>1.500.000</td></tr>
<tr><td>2</td><td>Đỗ Ứng</td><td>500.000</td></tr>
<tr><td>3</td><td>Trần Cúc</td><td>700.000</td></tr>
</table></body></html>"""
    os.mkdir(name)
    with open(f"{name}.html", "w", encoding="utf-8") as target:
        target.write(page)
    Table2CSV(f"{name}.html", name)
    with open(f"{name}/table_1.csv", encoding="utf-8", newline="") as source:
        rows = list(csv.reader(source))
    print(*rows, sep="\n")
    return rows


plain = read("tron", ", ", "")
assert plain == [["TT", "Họ tên", "Thưởng"], ["1", "Lê Mẫu, Tổ trưởng", "1.500.000"], ["2", "Đỗ Ứng", "500.000"], ["3", "Trần Cúc", "700.000"]]
assert read("rong", ", ", ' class="tt"') == [["", "Họ tên", "Thưởng"], *plain[1:]], "cells with attributes are read now"
assert read("dong", "<br>", "") == [plain[0], ["1"]], "rows after a line break are read now"
END
