#!/usr/bin/env bash
# LibreOffice Calc 7.4.7 (Debian 12): a cell of an Excel workbook that is TRUE becomes the formula =TRUE() once the workbook is saved, as ODS and as XLSX; cells of an ODS that are TRUE stay what they are.
#
# Guess before running: a cell of the type boolean (t="b", ECMA-376 part 1, 18.18.11; office:value-type="boolean" in ODF), as dates and numbers keep theirs.
# Seen: <f>TRUE()</f> and table:formula="of:=TRUE()" in every such cell. The values are right, so that nobody sees it; but openpyxl 3.1.5, which reads formulas unless told otherwise, gives “=TRUE()” for what was True before, a text that
# is not false for “=FALSE()” either, and a check that counts formulas in a list of typed answers finds some.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in libreoffice-calc; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq --no-install-recommends $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' libreoffice-calc | tee version && grep -q ':7\.4\.7' version
python3 -m venv env && env/bin/pip -q install 'openpyxl==3.1.5' 'odfdo==3.27.3'
env/bin/python - << 'END'
import odfdo
import openpyxl

book = openpyxl.Workbook()
book.active.append(["Lê Mẫu", True, 8.5])
book.active.append(["Trần Thử", False, 9])
book.save("dat.xlsx")
assert [row[1].value for row in openpyxl.load_workbook("dat.xlsx").active.iter_rows()] == [True, False]
sheet = odfdo.Document("ods")
sheet.body.clear()
table = odfdo.Table("Dat")
table.set_values([["Lê Mẫu", True], ["Trần Thử", False]])
sheet.body.append(table)
sheet.save("odf.ods")
END
mkdir saved
convert() { soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to "$1" --outdir saved "$2" > log 2>&1; }
convert xlsx dat.xlsx; convert ods dat.xlsx; convert ods odf.ods
env/bin/python - << 'END'
import re
import zipfile

import openpyxl

cells = [row[1].value for row in openpyxl.load_workbook("saved/dat.xlsx").active.iter_rows()]
formulas = {name: re.findall(r'table:formula="([^"]*)"', zipfile.ZipFile(f"saved/{name}").read("content.xml").decode()) for name in ("dat.ods", "odf.ods")}
print(cells, formulas)
assert cells == ["=TRUE()", "=FALSE()"], "cells stay what they are now"
assert formulas == {"dat.ods": ["of:=TRUE()", "of:=FALSE()"], "odf.ods": []}
END
