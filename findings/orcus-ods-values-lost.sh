#!/usr/bin/env bash
# orcus-ods of liborcus 0.17.2 (Debian 12): of an ODS the cells with a percentage or a time of day are empty, and a formula that gives a text is an error.
#
# Guess before running: 0.125, a number or a text for 7:30, and “Lê Mẫu”: the values stand in the file beside the kind of the cell (office:value-type of ODF 1.3), and the library is the
# one that LibreOffice itself uses for some formats.
# Seen: nothing in the first two, “#ERR!” in the third; numbers, dates and texts are there. The sheet is one that LibreOffice 7.4 saved, which shows all. No message; the
# exit code is 1, as it is for every file.
# A share of votes or an hour is no answer any more, and a column of names made by a formula is one of errors.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in liborcus-bin libreoffice-calc; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' liborcus-bin libreoffice-calc | tee version
grep -q 'bin 0\.17\.2' version
python3 -m venv env && env/bin/pip -q install 'XlsxWriter==3.3.1' 'python-calamine==0.9.1'
env/bin/python - <<'EOF'
import datetime, xlsxwriter
with xlsxwriter.Workbook("bang.xlsx") as book:
    sheet, form = book.add_worksheet("Bang"), lambda code: book.add_format({"num_format": code})
    sheet.write_row(0, 0, ["so", 5])
    sheet.write("A2", "ngay"), sheet.write_datetime("B2", datetime.date(2021, 4, 15), form("dd/mm/yyyy"))
    sheet.write("A3", "phan tram"), sheet.write_number("B3", 0.125, form("0.0%"))
    sheet.write("A4", "gio"), sheet.write_number("B4", 7.5 / 24, form("hh:mm"))
    sheet.write("A5", "ten"), sheet.write_formula("B5", '="Lê"&" Mẫu"', None, "Lê Mẫu")
EOF
soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to ods bang.xlsx > log 2>&1
soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76' bang.ods > log 2>&1
orcus-ods -f csv -o seen bang.ods > log || [ $? = 1 ]
paste -d '|' bang.csv seen/Bang.csv
[ "$(tr '\n' ';' < bang.csv)" = 'so,5;ngay,15/04/2021;phan tram,12.5%;gio,07:30;ten,Lê Mẫu;' ]
[ "$(paste -sd ';' seen/Bang.csv | tr -d '"')" = 'so,5;ngay,44301;phan tram,;gio,;ten,#ERR!' ]
