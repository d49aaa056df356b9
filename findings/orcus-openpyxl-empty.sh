#!/usr/bin/env bash
# orcus-xlsx of liborcus 0.17.2 (Debian 12): a workbook that openpyxl 3.1.5 wrote is read as sheets without any cell.
#
# Guess before running: the cells. openpyxl names the parts of the package from its root (“/xl/worksheets/sheet1.xml”), which is allowed (ECMA-376 part 2, targets are URI references),
# and LibreOffice, calamine and Excel read it.
# Seen: the names of the sheets and empty tables. Once the same targets are written from the folder (“worksheets/sheet1.xml”) the numbers are read; the texts, which openpyxl keeps in
# the cells (t="inlineStr"), are not. A workbook of XlsxWriter 3.3.1 is read whole. No message; the exit code is 1, as it is for every file.
# openpyxl is what most scripts write with: a list taken over this way has no members.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s liborcus-bin > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq liborcus-bin; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' liborcus-bin | tee version
grep -q 'bin 0\.17\.2' version
python3 -m venv env && env/bin/pip -q install 'openpyxl==3.1.5' 'python-calamine==0.9.1' 'XlsxWriter==3.3.1'
env/bin/python - <<'EOF'
import zipfile
import openpyxl, python_calamine, xlsxwriter
book = openpyxl.Workbook()
book.active.title = "Danh"
for row in (["Lê Văn Mẫu", 5], ["Lê Thị Mẫu", 7]):
    book.active.append(row)
book.save("danh.xlsx")
with zipfile.ZipFile("danh.xlsx") as given, zipfile.ZipFile("folder.xlsx", "w") as changed:
    for name in given.namelist():
        data = given.read(name)
        if name == "xl/_rels/workbook.xml.rels":
            assert b'Target="/xl/worksheets/sheet1.xml"' in data, data
            data = data.replace(b'Target="/xl/', b'Target="')
        changed.writestr(name, data)
with xlsxwriter.Workbook("khac.xlsx") as other:
    sheet = other.add_worksheet("Danh")
    for row in range(2):
        sheet.write_row(row, 0, [["Lê Văn Mẫu", 5], ["Lê Thị Mẫu", 7]][row])
for name in ("danh.xlsx", "folder.xlsx"):
    assert python_calamine.load_workbook(name).get_sheet_by_index(0).to_python() == [["Lê Văn Mẫu", 5], ["Lê Thị Mẫu", 7]]
EOF
for name in danh folder khac; do orcus-xlsx -f csv -o seen-$name $name.xlsx > log || [ $? = 1 ]; done
for name in danh folder khac; do echo "$name: $(paste -sd ';' seen-$name/Danh.csv)"; done
[ "$(cat seen-danh/Danh.csv)" = "" ]
[ "$(paste -sd ';' seen-folder/Danh.csv)" = ',5;,7' ]
[ "$(paste -sd ';' seen-khac/Danh.csv)" = 'Lê Văn Mẫu,5;Lê Thị Mẫu,7' ]
