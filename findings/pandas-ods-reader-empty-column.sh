#!/usr/bin/env bash
# pandas-ods-reader 1.0.2 (PyPI): a column of an ODS that has a heading but no entry yet is missing from the table, wherever it stands.
#
# Guess before running: the column with its heading and empty cells, as pandas 2.2.3 gives it; the package's page says that “only trailing empty rows and columns are dropped”, and this one
# is neither trailing nor, with its heading, empty.
# Seen: of “TT, Tên, Khiếu nại, Ghi chú” the table has three columns, without “Khiếu nại” (complaints); an empty row in the middle stays. No warning.
# A column that must be there, but in which nobody has anything to say, is taken for one that was deleted; columns that are counted are off by one.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'pandas-ods-reader==1.0.2' 'odfpy==1.4.1' 'pandas==2.2.3'
env/bin/python - << 'END'
import importlib.metadata
import pandas
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableColumn, TableRow
from odf.text import P
from pandas_ods_reader import read_ods

print("pandas-ods-reader", importlib.metadata.version("pandas-ods-reader"))
table = Table(name="Bảng")
table.addElement(TableColumn(numbercolumnsrepeated=4))
for words in [["TT", "Tên", "Khiếu nại", "Ghi chú"], ["1", "Lê Mẫu", "", "a"], ["", "", "", ""], ["2", "Trần Mẫu", "", "b"]]:
    row = TableRow()
    for word in words:
        cell = TableCell(valuetype="string") if word else TableCell()
        if word:
            cell.addElement(P(text=word))
        row.addElement(cell)
    table.addElement(row)
book = OpenDocumentSpreadsheet()
book.spreadsheet.addElement(table)
book.save("bang.ods")
frame, other = read_ods("bang.ods", 1), pandas.read_excel("bang.ods")
print(frame, other, sep="\n")
assert list(other.columns) == ["TT", "Tên", "Khiếu nại", "Ghi chú"] and len(frame) == 3
assert list(frame.columns) == ["TT", "Tên", "Ghi chú"], "a column without entries is kept now"
END
