#!/usr/bin/env bash
# odfpy 1.4.1: the text of a cell begins with the comment that somebody attached to it.
#
# Guess before running: teletype.extractText gives what stands in the cell; a comment is not part of it.
# Seen: the comment's author, its date and its text stand before the person's name, without a space between them;
# the paragraphs of the cell are joined without a space as well.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'odfpy==1.4.1'
env/bin/python - <<'EOF'
from odf.dc import Creator, Date
from odf.office import Annotation
from odf.opendocument import OpenDocumentSpreadsheet, load
from odf.table import Table, TableCell, TableRow
from odf.teletype import extractText
from odf.text import P

note = Annotation()
note.addElement(Creator(text="Cán bộ Mẫu"))
note.addElement(Date(text="2021-04-01T08:00:00"))
note.addElement(P(text="xem lại tên"))
cell = TableCell(valuetype="string")
for element in (note, P(text="Nguyễn Văn Mẫu"), P(text="Tổ trưởng")):
    cell.addElement(element)
book, table, row = OpenDocumentSpreadsheet(), Table(name="Bảng"), TableRow()
row.addElement(cell)
table.addElement(row)
book.spreadsheet.addElement(table)
book.save("bang.ods")
got = extractText(load("bang.ods").getElementsByType(TableCell)[0])
print(got)
assert got == "Cán bộ Mẫu2021-04-01T08:00:00xem lại tênNguyễn Văn MẫuTổ trưởng", got
EOF
