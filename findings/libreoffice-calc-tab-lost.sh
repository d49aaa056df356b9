#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12): a tab in a cell of an ODS, as odfpy 1.4.1 (PyPI) writes it, is lost, and the words about it are glued: “Lê Mẫu⇥Tổ 1” is “Lê MẫuTổ 1”. It loses those of its own ODS too.
#
# Guess before running: a tab, or a blank, between the words; text:tab is allowed in each text:p, in cells as elsewhere (ODF 1.3, part 3, 6.1.5), three blanks written as text:s in the same cell are kept, and a tab in a cell of an XLSX is kept
# by the same program.
# Seen: no sign is left of it in the XLSX and PDF made of it; what was typed as “Điểm:⇥8” is “Điểm:8”, and “12⇥5” is 125. An XLSX that LibreOffice saves as ODS has text:tab in
# it, and is without the tab when that is opened. No message, exit code 0.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s libreoffice-calc > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq libreoffice-calc; } > /dev/null
soffice --version | tee version && grep -q ' 7\.4\.7' version
python3 -m venv env && env/bin/pip -q install 'odfpy==1.4.1' 'openpyxl==3.1.5'
env/bin/python - << 'END'
import importlib.metadata

import openpyxl
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.teletype import addTextToElement
from odf.text import P

print("odfpy", importlib.metadata.version("odfpy"))
texts = ["Lê Mẫu\tTổ 1", "12\t5", "Hà   Nội"]
book = OpenDocumentSpreadsheet()
table = Table(name="DS")
other = openpyxl.Workbook()
for text in texts:
    row, cell, line = TableRow(), TableCell(valuetype="string"), P()
    addTextToElement(line, text)
    cell.addElement(line)
    row.addElement(cell)
    table.addElement(row)
    other.active.append([text])
book.spreadsheet.addElement(table)
book.save("ods.ods")
other.save("xlsx.xlsx")
END
mkdir out
soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to xlsx --outdir out ods.ods xlsx.xlsx > log 2>&1
soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to ods:calc8 --outdir own out/xlsx.xlsx > log 2>&1
cp own/xlsx.ods own.ods
soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to xlsx --outdir out own.ods > log 2>&1
env/bin/python - << 'END'
import zipfile

import openpyxl

seen = {name: [row[0] for row in openpyxl.load_workbook(f"out/{name}.xlsx").active.values] for name in ["ods", "xlsx", "own"]}
print(seen)
assert "Lê Mẫu<text:tab/>Tổ 1" in zipfile.ZipFile("own.ods").read("content.xml").decode()
assert seen["xlsx"] == ["Lê Mẫu\tTổ 1", "12\t5", "Hà   Nội"]
assert seen["ods"] == seen["own"] == ["Lê MẫuTổ 1", "125", "Hà   Nội"], "a tab is kept now"
END
