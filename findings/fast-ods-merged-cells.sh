#!/usr/bin/env bash
# fast-ods 0.3.2 (PyPI): below a merged cell of an ODS the words stand one column too far to the left, and of a cell of two lines the first is read only.
#
# Guess before running: (None, "Trần Mẫu", "Tổ 2") below a cell that is two rows high, as pandas-ods-reader 1.0.2 gives it, since a covered cell keeps its place (ODF 1.3, part 3, 9.1.5
# table:covered-table-cell); “Kỹ sư⏎Tổ trưởng”, or both lines on one, for two paragraphs.
# Seen: ("Trần Mẫu", "Tổ 2"): the name stands in the column of numbers and the group in that of names; “Kỹ sư”. Blanks written as text:s are gone too: “HàNội” for “Hà Nội”
# of two blanks. No error, no warning; the rows are just shorter.
# Lists that join the units' cells are the rule; in a list read this way people are their unit's number.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'fast-ods==0.3.2' 'pandas-ods-reader==1.0.2' 'odfpy==1.4.1' 'pandas==2.2.3'
env/bin/python - << 'END'
import importlib.metadata
from fast_ods import ODSParser
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import CoveredTableCell, Table, TableCell, TableColumn, TableRow
from odf.text import P, S
from pandas_ods_reader import read_ods

print("fast-ods", importlib.metadata.version("fast-ods"))
def cell(*lines, **kept):
    made = TableCell(valuetype="string", **kept)
    for line in lines:
        made.addElement(P(text=line))
    return made
blanks = TableCell(valuetype="string")
line = P(text="Hà ")
line.addElement(S(c=1))
line.addText("Nội")
blanks.addElement(line)
table = Table(name="Bảng")
table.addElement(TableColumn(numbercolumnsrepeated=3))
for cells in [[cell("TT"), cell("Tên"), cell("Đơn vị")], [cell("1", numberrowsspanned=2), cell("Lê Mẫu"), cell("Tổ 1")],
              [CoveredTableCell(), cell("Trần Mẫu"), cell("Tổ 2")], [cell("2"), cell("Kỹ sư", "Tổ trưởng"), blanks]]:
    row = TableRow()
    for one in cells:
        row.addElement(one)
    table.addElement(row)
book = OpenDocumentSpreadsheet()
book.spreadsheet.addElement(table)
book.save("bang.ods")
fast = list(ODSParser().parse("bang.ods"))
frame = read_ods("bang.ods", 1)
print(*fast, frame, sep="\n")
assert list(frame.iloc[1])[1:] == ["Trần Mẫu", "Tổ 2"] and list(frame.iloc[2])[1:] == ["Kỹ sư\nTổ trưởng", "Hà  Nội"]
assert fast[:2] == [("TT", "Tên", "Đơn vị"), ("1", "Lê Mẫu", "Tổ 1")]
assert fast[2] == ("Trần Mẫu", "Tổ 2"), "covered cells keep their place now"
assert fast[3][1] == "Kỹ sư" and "  " not in fast[3][2], "lines and blanks are read now"
END
