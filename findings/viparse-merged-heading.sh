#!/usr/bin/env bash
# viparse 0.1.31 (PyPI): below a heading that spans two columns of a Word table, every further heading stands one column too far to the left.
#
# Guess before running: four columns, “Số lượng” above “Nam” and “Nữ”, “Ghi chú” above the remarks, as pandoc 2.17 gives it; the cell says that it is two columns wide (w:gridSpan,
# ECMA-376 part 1, 17.4.17).
# Seen: “| Đơn vị | Số lượng | Ghi chú |  |”: the span is passed over and the gap comes at the end, so that the number of women stands below “Ghi chú” (remarks). The cell that goes
# on from the row above (w:vMerge) is filled with that row's words, so that merged cells are known to it. No warning of it.
# The tables of reports that are searched or summed afterwards have their figures under the wrong words.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s pandoc > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq pandoc; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' pandoc | tee version && grep -q ' 2\.17' version
python3 -m venv env && env/bin/pip -q install 'viparse==0.1.31' 'python-docx==1.2.0'
env/bin/python - << 'END'
import importlib.metadata, json, subprocess
import docx, viparse

print("viparse", importlib.metadata.version("viparse"))
letter = docx.Document()
table = letter.add_table(3, 4)
for row, cells in zip(table.rows, [["Đơn vị", "Số lượng", "", "Ghi chú"], ["", "Nam", "Nữ", "x"], ["Trường A", "3", "4", "y"]]):
    for cell, text in zip(row.cells, cells):
        cell.text = text
table.cell(0, 1).merge(table.cell(0, 2)).text = "Số lượng"
table.cell(0, 0).merge(table.cell(1, 0)).text = "Đơn vị"
letter.add_paragraph("cuối")
letter.save("bang.docx")
rows = [line for line in viparse.load("bang.docx", output="markdown")[0].text.splitlines() if line.startswith("|")]
print(*rows, sep="\n")
plain = subprocess.run(["pandoc", "bang.docx", "-t", "plain"], capture_output=True, text=True, check=True).stdout
print(plain)
heading, last = [[cell.strip() for cell in row.strip("|").split("|")] for row in (rows[0], rows[-1])]
lines = [line for line in plain.splitlines() if line.strip()]
top, bottom = [line for line in lines if "Ghi chú" in line][0], [line for line in lines if "Trường A" in line][0]
assert top.index("Ghi chú") == bottom.index("y")
assert last == ["Trường A", "3", "4", "y"] and heading == ["Đơn vị", "Số lượng", "Ghi chú", ""], "the spanned column has its place now"
END
