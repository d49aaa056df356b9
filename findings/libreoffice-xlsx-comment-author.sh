#!/usr/bin/env bash
# LibreOffice Calc 7.4 (Debian 12): a comment of an Excel workbook loses who wrote it, and in the ODS it was written today.
#
# Guess before running: author “LĐLĐ tỉnh” and no date: XLSX names the authors (ECMA-376 part 1, 18.7.2) and knows no date; ODF has dc:creator for them.
# Seen: no dc:creator and a dc:date with the day of the conversion in the ODS, and one blank as the author in the XLSX that it saves. No message.
# Who asked for a correction, and since when, is what such remarks are kept for; now they all have one date, and nobody made them.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in libreoffice-calc unzip; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' libreoffice-calc | tee version
grep -qE ' [0-9]+:7\.4' version
python3 -m venv env && env/bin/pip -q install 'XlsxWriter==3.3.1' 'openpyxl==3.1.5'
env/bin/python - <<'EOF'
import xlsxwriter
with xlsxwriter.Workbook("bang.xlsx") as book:
    sheet = book.add_worksheet("Bang")
    sheet.write("A1", "Lê Mẫu")
    sheet.write_comment("A1", "xem lại", {"author": "LĐLĐ tỉnh"})
EOF
mkdir saved
soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to ods bang.xlsx > log 2>&1
soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to xlsx --outdir saved bang.xlsx > log 2>&1
unzip -p bang.ods content.xml | grep -o '<office:annotation.*</office:annotation>' | grep -o '<dc:.*' | tee comment
env/bin/python - <<'EOF'
import openpyxl
given, saved = (openpyxl.load_workbook(name).active["A1"].comment for name in ("bang.xlsx", "saved/bang.xlsx"))
print([given.author, saved.author])
assert given.author == "LĐLĐ tỉnh" and saved.author.strip() == "" and saved.text == "xem lại", (given, saved)
EOF
grep -qE "<dc:date>($(date +%F)|$(date -d yesterday +%F))T" comment
if grep -q 'dc:creator' comment; then exit 1; fi
