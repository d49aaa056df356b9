#!/usr/bin/env bash
# LibreOffice Writer 7.4.7 (Debian 12): rows of a table in a text that stand in a group are left out, and of rows that are alike and written once only one is shown.
#
# Guess before running: seven rows, as odfdo 3.27.3 and AbiWord 3.0.5 read them; tables of texts and of sheets have one schema (ODF 1.3, part 3, 9.1.2 to 9.1.9), and Calc and Writer know
# table:table-row-group and table:number-rows-repeated; repeated cells are shown as often as they should.
# Seen: “Trần Mẫu” and “Võ Mẫu”, in a group, are nowhere; of three rows “chưa có” there is one. No message, exit code 0.
# Programs that make text documents from tables of a sheet write them this way; the list that is printed is short of people.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in abiword libreoffice-writer; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' abiword libreoffice-writer | tee version
grep -q '^abiword 3\.0\.5' version
grep -q ':7\.4\.7' version
python3 -m venv env && env/bin/pip -q install 'odfpy==1.4.1' 'odfdo==3.27.3'
env/bin/python - << 'END'
import odfdo
from odf.opendocument import OpenDocumentText
from odf.table import Table, TableCell, TableColumn, TableRow, TableRowGroup
from odf.text import P

text, table = OpenDocumentText(), Table(name="Bảng")
table.addElement(TableColumn(numbercolumnsrepeated=2))
def row(*cells, **kept):
    made = TableRow(**kept)
    for words in cells:
        cell = TableCell(valuetype="string")
        cell.addElement(P(text=words))
        made.addElement(cell)
    return made
group = TableRowGroup()
for one in (row("2", "Trần Mẫu"), row("3", "Võ Mẫu")):
    group.addElement(one)
for one in (row("TT", "Tên"), row("1", "Lê Mẫu"), group, row("-", "chưa có", numberrowsrepeated=3)):
    table.addElement(one)
text.text.addElement(table)
text.save("bang.odt")
values = [str(cells[1]) for cells in odfdo.Document("bang.odt").body.get_table(0).get_values()]
print("odfdo", values)
assert values == ["Tên", "Lê Mẫu", "Trần Mẫu", "Võ Mẫu"] + ["chưa có"] * 3
END
soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to 'txt:Text (encoded):UTF8' bang.odt > log 2>&1
abiword --to=txt --to-name="$dir/abi.txt" bang.odt > log 2>&1
names() { grep -oE 'Tên|.* Mẫu|chưa có' "$1" | paste -sd ,; }
for name in abi bang; do echo "$name: $(names $name.txt)"; done | tee seen
grep -qx 'abi: Tên,Lê Mẫu,Trần Mẫu,Võ Mẫu,chưa có,chưa có,chưa có' seen
grep -qx 'bang: Tên,Lê Mẫu,chưa có' seen
