#!/usr/bin/env bash
# tablib 3.10.0: one cell with more than 24 hours makes a whole ODS unreadable.
#
# Guess before running: a timedelta, as pyexcel-ods and odfdo give, or the text “25:30:00”.
# Seen: ValueError: the ODF duration PT25H30M00S is read with strptime as a time of day; no row of the sheet is given.
# LibreOffice gives every cell formatted [HH]:MM:SS such a value (ODF 1.2, 18.3.17 duration).
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'tablib[ods]==3.10.0' 'odfpy==1.4.1'
env/bin/python - <<'EOF'
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P
import tablib

def read(duration):
    book, table = OpenDocumentSpreadsheet(), Table(name="Bảng")
    for kind, value, shown in (("string", None, "Giờ công"), ("time", duration, "giờ")):
        row, cell = TableRow(), TableCell(valuetype=kind, **({"timevalue": value} if value else {}))
        cell.addElement(P(text=shown))
        row.addElement(cell)
        table.addElement(row)
    book.spreadsheet.addElement(table)
    book.save("bang.ods")
    return tablib.Dataset().load(open("bang.ods", "rb").read(), format="ods")

print(read("PT08H10M00S").dict)
try:
    print(read("PT25H30M00S").dict)
except ValueError as error:
    print("ValueError:", error)
else:
    raise SystemExit("more than 24 hours is read now")
EOF
