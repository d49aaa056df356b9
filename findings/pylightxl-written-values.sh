#!/usr/bin/env bash
# pylightxl 1.54: yes and no, dates, empty cells and “R&D” are other values in the workbooks that it writes.
#
# Guess before running: True, a date and None become a boolean cell, a date cell and an empty one, or an error says that the type is not known; “R&D” stays.
# Seen: `<v>True</v>`, `<v>2021-04-15</v>` and `<v>None</v>` in cells of no type, which are numbers (ECMA-376 Part 1, 18.18.11, t is “n” unless said), and
# an ampersand escaped twice. LibreOffice 7.4 and Gnumeric 1.12.55 convert the file with exit code 0 into 0, 2021, 0 and “R&amp;D”;
# openpyxl 3.1.5 and pylightxl itself refuse to read it. “x < y” is written right.
# Answers of a register (“khiếu nại: True”) all become 0, that is no, in the office program, and dates become years.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in libreoffice-calc gnumeric; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' libreoffice-calc gnumeric | tee version
grep -q ':7\.4\.7' version
grep -q ' 1\.12\.55' version
python3 -m venv env && env/bin/pip -q install 'pylightxl==1.54' 'openpyxl==3.1.5'
env/bin/python - <<'EOF'
import datetime, openpyxl, pylightxl

base = pylightxl.Database()
base.add_ws(ws="So")
for row, value in enumerate(["phòng R&D", "x < y", True, False, datetime.date(2021, 4, 15), None], 1):
    base.ws(ws="So").update_index(row=row, col=1, val=value)
pylightxl.writexl(db=base, fn="so.xlsx")
for read in (openpyxl.load_workbook, pylightxl.readxl):
    try:
        read("so.xlsx")
    except ValueError as error:
        print(read.__module__, "refuses:", str(error).splitlines()[0])
    else:
        raise SystemExit(f"{read.__module__} reads it")
EOF
soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to csv:"Text - txt - csv (StarCalc)":44,34,76 so.xlsx > log 2>&1
ssconvert -T Gnumeric_stf:stf_csv so.xlsx gnumeric.csv > log 2>&1
for csv in so gnumeric; do tr -d '"' < $csv.csv | paste -s -d '|' | tee $csv.seen; [ "$(cat $csv.seen)" = "phòng R&amp;D|x < y|0|0|2021|0" ]; done
