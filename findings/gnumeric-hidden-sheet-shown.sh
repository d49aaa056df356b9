#!/usr/bin/env bash
# Gnumeric 1.12.55 (Debian 12): a sheet that is hidden in a workbook is visible once ssconvert has written it as XLSX again.
#
# Guess before running: it stays hidden, as in the ODS that the same program writes, and as in LibreOffice 7.4; hidden rows and columns and the protection do stay.
# Seen: both a hidden and a “very hidden” sheet are visible in the new XLSX. No message, exit code 0.
# Offices keep the lists that a form draws on (members, identity numbers, sums) in hidden sheets: after such a step whoever opens the form sees them.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in gnumeric libreoffice-calc; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' gnumeric libreoffice-calc | tee version
for wanted in 'gnumeric 1\.12\.55' 'calc [0-9]+:7\.4'; do grep -qE "$wanted" version || { echo "version: $wanted"; exit 1; }; done
python3 -m venv env && env/bin/pip -q install 'XlsxWriter==3.3.1' 'openpyxl==3.1.5'
env/bin/python - <<'EOF'
import xlsxwriter
with xlsxwriter.Workbook("mau.xlsx") as book:
    sheet, hidden, deep = book.add_worksheet("Mẫu"), book.add_worksheet("Danh sách"), book.add_worksheet("Mã")
    sheet.write("A1", "Họ tên")
    sheet.write("A4", "dòng ẩn")
    sheet.set_row(3, None, None, {"hidden": True})
    hidden.write("A1", "Lê Văn Mẫu")
    hidden.hide()
    deep.write("A1", "001")
    deep.very_hidden()
EOF
mkdir gnumeric ods calc
ssconvert mau.xlsx gnumeric/mau.xlsx > log 2>&1; ssconvert mau.xlsx ods/mau.ods > log 2>&1
soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to xlsx --outdir ods ods/mau.ods > log 2>&1
soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to xlsx --outdir calc mau.xlsx > log 2>&1
env/bin/python - <<'EOF'
import openpyxl
states = {}
for name in ("mau.xlsx", "gnumeric/mau.xlsx", "ods/mau.xlsx", "calc/mau.xlsx"):
    book = openpyxl.load_workbook(name)
    states[name] = [sheet.sheet_state for sheet in book.worksheets]
    assert book.worksheets[0].row_dimensions[4].hidden, name
print(states)
assert states["mau.xlsx"] == ["visible", "hidden", "veryHidden"], states
assert states["gnumeric/mau.xlsx"] == ["visible", "visible", "visible"], states
assert all("visible" not in states[name][1:] for name in ("ods/mau.xlsx", "calc/mau.xlsx")), states
EOF
