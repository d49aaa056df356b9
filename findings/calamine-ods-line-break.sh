#!/usr/bin/env bash
# python-calamine 0.9.1, ODS: a line break (Ctrl+Enter) and a tab inside a cell vanish, and the words grow together.
#
# Guess before running: “\n” and “\t”, since a second paragraph of a cell gives “\n” and text:s gives its spaces.
# Seen: “Nguyễn Văn Mẫu<line-break>Tổ trưởng” is “Nguyễn Văn MẫuTổ trưởng”; the paragraph and the spaces do come.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'python-calamine==0.9.1' 'odfpy==1.4.1'
env/bin/python - <<'EOF'
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import LineBreak, P, S, Tab
from python_calamine import CalamineWorkbook

book, table, row = OpenDocumentSpreadsheet(), Table(name="Bảng"), TableRow()
paragraphs = []
for between in (LineBreak(), Tab(), S(c=2)):
    paragraph = P(text="Nguyễn Văn Mẫu")
    paragraph.addElement(between)
    paragraph.addText("Tổ trưởng")
    paragraphs.append([paragraph])
paragraphs.append([P(text="Nguyễn Văn Mẫu"), P(text="Tổ trưởng")])
for content in paragraphs:
    cell = TableCell(valuetype="string")
    for paragraph in content:
        cell.addElement(paragraph)
    row.addElement(cell)
table.addElement(row)
book.spreadsheet.addElement(table)
book.save("bang.ods")
got = CalamineWorkbook.from_path("bang.ods").get_sheet_by_index(0).to_python()[0]
print(got)
assert got == ["Nguyễn Văn MẫuTổ trưởng", "Nguyễn Văn MẫuTổ trưởng", "Nguyễn Văn Mẫu  Tổ trưởng", "Nguyễn Văn Mẫu\nTổ trưởng"], got
EOF
