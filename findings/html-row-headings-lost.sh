#!/usr/bin/env bash
# htmltabletomd 1.0.0 and dashtable 1.4.5 (PyPI): in a row that begins with its heading, <th scope="row">, one leaves out the heading, so that the cells stand below the wrong headings, the other all cells but the heading.
#
# Guess before running: “| 1 | Lê Mẫu | 8,5 |” of both, the <th> as a cell among the others: a header cell may head a row as well as a column (HTML, 4.9.10, scope), and html-table-takeout 1.1.2 reads it so.
# Seen: htmltabletomd: “| Lê Mẫu | 8,5 |”, the name in the column of numbers and the mark in that of names; a second row of headings is a lone “|”. dashtable, html2md as html2rst: “1” and two empty cells. No message of either. With
# <td> in place of <th> both are right.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'htmltabletomd==1.0.0' 'dashtable==1.4.5' 'html-table-takeout==1.1.2'
env/bin/python - << 'END'
import csv
import importlib.metadata

import dashtable
import html_table_takeout
import htmltabletomd

print(*(f"{name} {importlib.metadata.version(name)}" for name in ["htmltabletomd", "dashtable"]))
table = """<table><tr><th>TT</th><th>Họ tên</th><th>Điểm</th></tr>SECOND
<tr><th scope="row">1</th><td>Lê Mẫu</td><td>8,5</td></tr><tr><th scope="row">2</th><td>Đỗ Ứng</td><td>9</td></tr></table>"""


def rows(text):
    return [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in text.strip().splitlines()]


once = table.replace("SECOND", "")
plain = once.replace('<th scope="row">1</th>', "<td>1</td>").replace('<th scope="row">2</th>', "<td>2</td>")
right = [["1", "Lê Mẫu", "8,5"], ["2", "Đỗ Ứng", "9"]]
taken = list(csv.reader(html_table_takeout.parse_html(once)[0].to_csv().splitlines()))
for_md = rows(htmltabletomd.convert_table(once))
for_dash = rows(dashtable.html2md(once))
rst = dashtable.html2rst(once)
two = rows(htmltabletomd.convert_table(table.replace("SECOND", "<tr><th>(1)</th><th>(2)</th><th>(3)</th></tr>")))
print(*for_md, *for_dash, rst, sep="\n")
assert taken[1:] == rows(htmltabletomd.convert_table(plain))[2:] == rows(dashtable.html2md(plain))[2:] == right
assert for_md[0] == ["TT", "Họ tên", "Điểm"] and for_md[2:] == [["Lê Mẫu", "8,5"], ["Đỗ Ứng", "9"]], "htmltabletomd keeps the heading of a row now"
assert two[2:] == [[""], *for_md[2:]]
assert for_dash[2:] == [["1", "", ""], ["2", "", ""]], "dashtable keeps the cells of such a row now"
assert "Lê Mẫu" not in rst and "Họ tên" in rst
END
