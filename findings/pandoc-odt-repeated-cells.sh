#!/usr/bin/env bash
# pandoc 2.17 (Debian 12), ODT: neighbouring cells that are alike and written once are read as one, so that the rest of the row moves to the left; rows that are alike are read as one.
#
# Guess before running: every cell and row as often as the file says (table:number-columns-repeated, table:number-rows-repeated; ODF 1.3, part 3, 9.1.4 and 9.1.3), as for the columns
# (table:table-column), which are counted right.
# Seen: “1, x, x, a” becomes “1, x, a” and an empty cell: the remark stands under “Nữ”; of two rows “2, y, y, b” there is one. LibreOffice 7.4 reads the cells right and odfdo 3.27.3 both.
# No warning, exit code 0.
# Programs that write tables make use of it for blanks and for equal figures: the figures of a form are shifted only where two happen to be alike.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s pandoc > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq pandoc; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' pandoc | tee version && grep -q ' 2\.17' version
python3 -m venv env && env/bin/pip -q install 'odfpy==1.4.1' 'odfdo==3.27.3'
env/bin/python - << 'END'
import json, subprocess
import odfdo
from odf.opendocument import OpenDocumentText
from odf.table import Table, TableCell, TableColumn, TableRow
from odf.text import P

text, table = OpenDocumentText(), Table(name="Bảng")
table.addElement(TableColumn(numbercolumnsrepeated=4))
def row(cells, **kept):
    made = TableRow(**kept)
    for words, times in cells:
        cell = TableCell(valuetype="string", **({"numbercolumnsrepeated": times} if times > 1 else {}))
        cell.addElement(P(text=words))
        made.addElement(cell)
    table.addElement(made)
row([("TT", 1), ("Nam", 1), ("Nữ", 1), ("Khác", 1)])
row([("1", 1), ("x", 2), ("a", 1)])
row([("2", 1), ("y", 2), ("b", 1)], numberrowsrepeated=2)
text.text.addElement(table)
text.save("bang.odt")
other = [[str(value) for value in cells] for cells in odfdo.Document("bang.odt").body.get_table(0).get_values()]
tree = json.loads(subprocess.run(["pandoc", "bang.odt", "-t", "json"], capture_output=True, text=True, check=True).stdout)
def words(node):
    if isinstance(node, dict):
        return node["c"] if node.get("t") == "Str" else words(list(node.values()))
    return "".join(map(words, node)) if isinstance(node, list) else ""
made = next(block for block in tree["blocks"] if block["t"] == "Table")["c"]
head, bodies = made[3][1], made[4]
rows = [[words(cell[4]) for cell in one[1]] for one in head + [one for body in bodies for one in body[3]]]
print(other, rows, sep="\n")
assert other == [["TT", "Nam", "Nữ", "Khác"], ["1", "x", "x", "a"], ["2", "y", "y", "b"], ["2", "y", "y", "b"]]
assert [one for one in rows if any(one)] == [["TT", "Nam", "Nữ", "Khác"], ["1", "x", "a", ""], ["2", "y", "b", ""]], "repeated cells are repeated now"
END
