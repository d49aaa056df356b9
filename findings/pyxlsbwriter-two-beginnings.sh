#!/usr/bin/env bash
# pyxlsbwriter 0.1.0: its binary workbooks (.xlsb) begin the cells of a sheet twice; whether anything is in them depends on the reader.
#
# Guess before running: what a published writer of .xlsb makes opens everywhere with its cells, as its XLSX does.
# Seen: the record BrtBeginSheetData ([MS-XLSB] 2.4.160, one to a sheet) stands twice. python-calamine 0.9.1 reads every cell; LibreOffice 7.4
# converts the workbook with exit code 0 into an empty table; pyxlsb 1.0.10 raises IndexError. Without the second record LibreOffice reads all.
# Whoever turns such a file into CSV through LibreOffice loses every row without a word.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
command -v soffice > /dev/null || { apt-get update -qq && apt-get install -y -qq libreoffice-calc; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' libreoffice-calc | tee version && grep -qE ' [0-9]+:7\.4' version
python3 -m venv env && env/bin/pip -q install pyxlsbwriter==0.1.0 python-calamine==0.9.1 pyxlsb==1.0.10
env/bin/python - <<'EOF'
import zipfile

import python_calamine
import pyxlsb
from pyxlsbwriter import XlsbWriter

rows = [["Họ và tên", "Số sáng kiến"], ["Lê Thị Mẫu", 5], ["Trần Văn Thử", 2]]
with XlsbWriter("bang.xlsb") as book:
    book.add_sheet("Bảng")
    book.write_sheet(rows)

part, begins = "xl/worksheets/sheet1.bin", bytes([0x91, 0x01, 0x00])
with zipfile.ZipFile("bang.xlsb") as book, zipfile.ZipFile("once.xlsb", "w", zipfile.ZIP_DEFLATED) as once:
    count = book.read(part).count(begins)
    for name in book.namelist():
        data = book.read(name)
        once.writestr(name, data.replace(begins, b"", 1) if name == part else data)
read = python_calamine.CalamineWorkbook.from_path("bang.xlsb").get_sheet_by_index(0).to_python()
try:
    with pyxlsb.open_workbook("bang.xlsb") as book, book.get_sheet(1) as sheet:
        other = [[cell.v for cell in row] for row in sheet.rows()]
except IndexError as error:
    other = f"IndexError: {error}"
print("BrtBeginSheetData:", count, "· calamine:", read, "· pyxlsb:", other)
assert count == 2 and read == rows and other == "IndexError: list assignment index out of range"
EOF
for name in bang once; do
  soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76' "$name.xlsb" > /dev/null 2>&1
done
echo "LibreOffice: $(wc -l < bang.csv) lines of three; without the second record: $(tr '\n' '|' < once.csv)"
[ "$(tr -d '\n' < bang.csv)" = "" ] && [ "$(sed -n 2p once.csv)" = "Lê Thị Mẫu,5" ]
