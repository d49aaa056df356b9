#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12): in a CSV saved without “as shown” the 5th of April 2021 is “05/04/2021” in one row and “04/05/2021” in the next, though both cells show 05/04/2021.
#
# Guess before running: one order for all, 2021-04-05 or the one of the language of the program; without “Save cell content as shown” the values are to be saved (its help), and both cells hold the number 44291.
# Seen: each date is written as the language of its cell's number format has it: dd/mm/yyyy with [$-42A] (Vietnamese), as Excel sets it in Vietnam, is day before month, plain dd/mm/yyyy month before day. In a list put together from two
# files nobody can tell 4 May from 5 April, and nothing in the CSV tells which rows. No message.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s libreoffice-calc > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq libreoffice-calc; } > /dev/null
soffice --version | tee version && grep -q ' 7\.4\.7' version
python3 -m venv env && env/bin/pip -q install 'openpyxl==3.1.5'
env/bin/python - << 'END'
import datetime

import openpyxl

book = openpyxl.Workbook()
sheet = book.active
for row, (name, form) in enumerate([("Lê Mẫu", "[$-42A]dd/mm/yyyy"), ("Đỗ Ứng", "dd/mm/yyyy")], 1):
    sheet.cell(row, 1, name)
    sheet.cell(row, 2, datetime.date(2021, 4, 5)).number_format = form
book.save("ds.xlsx")
END
mkdir shown stored
# separator, quote, UTF-8, first line, formats, language, quote all texts, store numbers as such, as shown
soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true' --outdir shown ds.xlsx > log 2>&1
soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false' --outdir stored ds.xlsx > log 2>&1
cat shown/ds.csv; echo; cat stored/ds.csv; echo
printf 'Lê Mẫu,05/04/2021\nĐỗ Ứng,05/04/2021\n' | diff - <(cat shown/ds.csv)
printf 'Lê Mẫu,05/04/2021\nĐỗ Ứng,04/05/2021\n' | diff - <(cat stored/ds.csv) || { echo 'dates have one order now'; exit 1; }
