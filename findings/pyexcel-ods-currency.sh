#!/usr/bin/env bash
# pyexcel-ods 0.6.0: a currency cell is neither the number nor what the cell shows.
#
# Guess before running: 30000000 (as a percentage cell gives 0.6), or the shown text “30.000.000 đ”.
# Seen: the text “30000000 VND”, which a person never sees and which no longer sums.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'pyexcel-ods==0.6.0' 'pyexcel-io==0.6.8' 'odfpy==1.4.1'
env/bin/python - <<'EOF'
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P
import pyexcel_ods

book, table, row = OpenDocumentSpreadsheet(), Table(name="Bảng"), TableRow()
for cell, shown in (
    (TableCell(valuetype="currency", currency="VND", value="30000000"), "30.000.000 đ"),
    (TableCell(valuetype="percentage", value="0.6"), "60%"),
):
    cell.addElement(P(text=shown))
    row.addElement(cell)
table.addElement(row)
book.spreadsheet.addElement(table)
book.save("bang.ods")
got = pyexcel_ods.get_data("bang.ods")["Bảng"]
print(got)
assert got == [["30000000 VND", 0.6]], got
EOF
