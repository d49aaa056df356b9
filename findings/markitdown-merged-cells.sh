#!/usr/bin/env bash
# markitdown 0.1.9 (with mammoth 1.13.0 and markdownify 1.2.3): below a cell that is merged downwards the figures of a Word table move one column to the left, and
# a stroke within a cell makes two cells of it.
#
# Guess before running: an empty cell in the place of the merged one, as pandoc 2.17 writes it to Markdown, and “a\|b”, which is how a table of Markdown (GFM, “Tables”) holds a stroke.
# Seen: “| Nam | Nữ | x |” below “| Đơn vị | Số lượng | | Ghi chú |”: “Nam” stands under “Đơn vị” and the remarks under nothing. A span to the right does get its empty cell. “| a|b |”.
# Headings of two rows are in nearly every report; whoever reads the Markdown, person or program, takes the number of men for the unit.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s pandoc > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq pandoc; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' pandoc | tee version && grep -q ' 2\.17' version
python3 -m venv env && env/bin/pip -q install 'markitdown[docx]==0.1.9' 'mammoth==1.13.0' 'markdownify==1.2.3' 'python-docx==1.2.0'
env/bin/python - << 'END'
import importlib.metadata, re, subprocess
import docx
from markitdown import MarkItDown

print("markitdown", importlib.metadata.version("markitdown"))
letter = docx.Document()
table = letter.add_table(3, 4)
for row, cells in zip(table.rows, [["Đơn vị", "Số lượng", "", "Ghi chú"], ["", "Nam", "Nữ", "x"], ["Trường A", "3", "4", "a|b"]]):
    for cell, text in zip(row.cells, cells):
        cell.text = text
table.cell(0, 1).merge(table.cell(0, 2)).text = "Số lượng"
table.cell(0, 0).merge(table.cell(1, 0)).text = "Đơn vị"
letter.save("bang.docx")
markdown = MarkItDown().convert("bang.docx").text_content
pandoc = subprocess.run(["pandoc", "bang.docx", "-t", "gfm"], capture_output=True, text=True, check=True).stdout
print(markdown, pandoc, sep="\n\n")
def row(text, word):
    line = next(line for line in text.splitlines() if word in line)
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip()[1:-1])]
assert row(pandoc, "Nam") == ["", "Nam", "Nữ", "x"] and row(pandoc, "Trường A") == ["Trường A", "3", "4", r"a\|b"]
assert row(markdown, "Số lượng") == ["Đơn vị", "Số lượng", "", "Ghi chú"]
assert row(markdown, "Nam") == ["Nam", "Nữ", "x"], "the merged cell has its place now"
assert row(markdown, "Trường A") == ["Trường A", "3", "4", "a", "b"], "the stroke is escaped now"
END
