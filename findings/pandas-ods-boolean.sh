#!/usr/bin/env bash
# pandas 2.2.3 with odfpy 1.4.1: a true cell of an ODS sheet is read as False unless its shown text is the English word TRUE.
#
# Guess before running: office:boolean-value decides (ODF 1.3, part 3, 19.369); the paragraph in the cell is only what the screen shows.
# Seen: of two cells with boolean-value "true", the one shown as TRUE is True and the one shown as “ĐÚNG” is False; python-calamine 0.3.1 reads
# both as True. A column “Khiếu nại” filled in an office program with another language turns from yes to no, without a message.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'pandas==2.2.3' 'odfpy==1.4.1' 'python-calamine==0.3.1'
env/bin/python - <<'EOF' | tee seen
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P
import pandas
from python_calamine import CalamineWorkbook

book, table = OpenDocumentSpreadsheet(), Table(name="Khiếu nại")
book.spreadsheet.addElement(table)
for shown in ["TRUE", "ĐÚNG"]:
    row, cell = TableRow(), TableCell(valuetype="boolean", booleanvalue="true")
    cell.addElement(P(text=shown))
    row.addElement(cell)
    table.addElement(row)
book.save("so.ods")
print("pandas", [bool(value) for value in pandas.read_excel("so.ods", engine="odf", header=None)[0]])
print("calamine", [row[0] for row in CalamineWorkbook.from_path("so.ods").get_sheet_by_index(0).to_python()])
EOF
diff seen - <<'EOF'
pandas [True, False]
calamine [True, True]
EOF
