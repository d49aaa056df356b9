#!/usr/bin/env bash
# LibreOffice Calc 7.4 (Debian 12): TEXT(1500000;"[$-42A]#,##0") of a workbook is “1.500,000”: as read in Vietnam, one thousand five hundred.
#
# Guess before running: “1.500.000”, as a cell with that very format shows 1500000 (the tag says Vietnamese), or “1,500,000”, with the signs of the locale.
# Seen: the sign that stands in the text is printed as it is, the further ones are Vietnamese: 1.234.567,890 for 1234567890, and “1,500” for 1500. The cell is right. No message.
# Sums in lines such as “Tổng số tiền: …” that a formula puts together are read as a thousandth of what they are, with decimals that nobody typed.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
command -v soffice > /dev/null || { apt-get update -qq && apt-get install -y -qq libreoffice-calc; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' libreoffice-calc | tee version
grep -qE ' [0-9]+:7\.4' version
python3 -m venv env && env/bin/pip -q install 'XlsxWriter==3.3.1'
env/bin/python - <<'EOF'
import xlsxwriter
with xlsxwriter.Workbook("tien.xlsx") as book:
    sheet = book.add_worksheet()
    sheet.set_column(0, 0, 30)
    sheet.write_number(0, 0, 1500000, book.add_format({"num_format": "[$-42A]#,##0"}))
    sheet.write_formula(1, 0, '="Tổng: "&TEXT(A1,"[$-42A]#,##0")', None, "")
    sheet.write_formula(2, 0, '="Tổng: "&TEXT(A1,"#,##0")', None, "")
    sheet.write_formula(3, 0, '=TEXT(1234567890,"[$-42A]#,##0")', None, "")
EOF
soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to 'csv:Text - txt - csv (StarCalc):59,34,76' tien.xlsx > log 2>&1
cat tien.csv
[ "$(paste -sd '|' tien.csv)" = '1.500.000|Tổng: 1.500,000|Tổng: 1,500,000|1.234.567,890' ]
