#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12) reading openpyxl 3.1.5 (PyPI): a footer of two lines is printed as “Người lập_x000a_Lê Mẫu”.
#
# Guess before running: “Người lập”, and “Lê Mẫu” below; oddFooter is a ST_Xstring (ECMA-376 part 1, 18.3.1.57), in which _x000a_ is a line end (22.9.2.19), openpyxl reads its own file so, and LibreOffice undoes the same signs in the
# text of cells.
# Seen: in footers and headers the seven signs are printed. With a line end of XML in their place, as Excel writes it, there are two lines. No message of either, exit code 0.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in libreoffice-calc poppler-utils fonts-liberation; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
soffice --version | tee version && grep -q ' 7\.4\.7' version
python3 -m venv env && env/bin/pip -q install 'openpyxl==3.1.5'
env/bin/python - << 'END'
import importlib.metadata
import zipfile

import openpyxl

print("openpyxl", importlib.metadata.version("openpyxl"))
book = openpyxl.Workbook()
book.active["A1"] = "Danh sách"
book.active.oddFooter.left.text = "Người lập\nLê Mẫu"
book.save("ds.xlsx")
assert openpyxl.load_workbook("ds.xlsx").active.oddFooter.left.text == "Người lập\nLê Mẫu"
with zipfile.ZipFile("ds.xlsx") as source, zipfile.ZipFile("excel.xlsx", "w") as target:
    for name in source.namelist():
        target.writestr(name, source.read(name).replace(b"_x000a_", b"\n"))
END
soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to pdf ds.xlsx excel.xlsx > log 2>&1
for name in ds excel; do pdftotext $name.pdf - | sed '/^\f*$/d' | tee $name.seen; done
grep -qx 'Người lập' excel.seen && grep -qx 'Lê Mẫu' excel.seen
grep -qx 'Người lập_x000a_Lê Mẫu' ds.seen || { echo 'the footer has two lines now'; exit 1; }
