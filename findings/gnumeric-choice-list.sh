#!/usr/bin/env bash
# Gnumeric 1.12.55 (Debian 12), from XLSX to ODS: a drop-down list with the choices “Tỉnh”, “Huyện”, “Cơ sở” becomes a list with one choice, “Tỉnh,Huyện,Cơ sở”.
#
# Guess before running: three choices; in ODF they stand one by one (cell-content-is-in-list("Tỉnh";"Huyện";"Cơ sở")), and LibreOffice 7.4 writes them so from the same workbook.
# Seen: cell-content-is-in-list("Tỉnh,Huyện,Cơ sở"). Back in XLSX, which Gnumeric writes itself, the list is right. No message, exit code 0.
# None of the three words may be typed into the form any more; what was chosen before is called wrong.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in gnumeric libreoffice-calc unzip; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' gnumeric libreoffice-calc | tee version
for wanted in 'gnumeric 1\.12\.55' 'calc [0-9]+:7\.4'; do grep -qE "$wanted" version || { echo "version: $wanted"; exit 1; }; done
python3 -m venv env && env/bin/pip -q install 'XlsxWriter==3.3.1'
env/bin/python - <<'EOF'
import xlsxwriter
with xlsxwriter.Workbook("mau.xlsx") as book:
    sheet = book.add_worksheet("Mau")
    sheet.write("B1", "Tỉnh")
    sheet.data_validation("B1", {"validate": "list", "source": ["Tỉnh", "Huyện", "Cơ sở"]})
EOF
mkdir calc back
ssconvert mau.xlsx mau.ods > log 2>&1; ssconvert mau.xlsx back/mau.xlsx > log 2>&1
soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to ods --outdir calc mau.xlsx > log 2>&1
list() { unzip -p "$1" content.xml | grep -o 'cell-content-is-in-list([^)]*)' | sed 's/&quot;/"/g'; }
echo "Gnumeric: $(list mau.ods)"; echo "Calc: $(list calc/mau.ods)"
[ "$(list mau.ods)" = 'cell-content-is-in-list("Tỉnh,Huyện,Cơ sở")' ]
[ "$(list calc/mau.ods)" = 'cell-content-is-in-list("Tỉnh";"Huyện";"Cơ sở")' ]
grep -q 'Tỉnh,Huyện,Cơ sở' <(unzip -p back/mau.xlsx xl/worksheets/sheet1.xml)
