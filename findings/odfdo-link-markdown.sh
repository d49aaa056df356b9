#!/usr/bin/env bash
# odfdo 3.27.3: the value of a spreadsheet cell that holds a link is Markdown, with the address in it.
#
# Guess before running: the text a person sees, “xem quyết định”, as odfpy, ezodf and LibreOffice give it.
# Seen: “xem [quyết định](http://vidu.vn/qd.pdf)”. LibreOffice makes links of e-mail addresses by itself while one types.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'odfdo==3.27.3' 'odfpy==1.4.1'
env/bin/python - <<'EOF'
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import A, P
import odfdo

paragraph = P(text="xem ")
paragraph.addElement(A(href="http://vidu.vn/qd.pdf", text="quyết định"))
cell = TableCell(valuetype="string")
cell.addElement(paragraph)
book, table, row = OpenDocumentSpreadsheet(), Table(name="Bảng"), TableRow()
row.addElement(cell)
table.addElement(row)
book.spreadsheet.addElement(table)
book.save("bang.ods")
got = odfdo.Document("bang.ods").body.get_table(0).get_value((0, 0))
print(got)
assert got == "xem [quyết định](http://vidu.vn/qd.pdf)", got
EOF
