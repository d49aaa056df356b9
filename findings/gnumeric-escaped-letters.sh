#!/usr/bin/env bash
# Gnumeric 1.12.55 (Debian 12) and xlsx2csv 0.8.6: letters that a workbook writes as `_xHHHH_` are shown as they are written, not as they are meant.
#
# Guess before running: “mã_x0041_” comes back as “mã_x0041_” and a line end kept as `_x000A_` as a line end: that is how cells hold such characters (ECMA-376 part 1,
# 22.9.2.19 ST_Xstring), and XlsxWriter 3.2.9 writes the first text so.
# Seen: “mã_x005F_x0041_” from XlsxWriter's file, which python-calamine 0.9.1 and LibreOffice 7.4 read right, and “dòng_x000D_” for a carriage return, as pasted
# texts have them. No message, exit code 0. Codes with `_x` and texts pasted from other programs become others on their way through CSV.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in gnumeric libreoffice-calc; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' gnumeric | tee version && grep -q ' 1\.12\.55' version
python3 -m venv env && env/bin/pip -q install 'XlsxWriter==3.2.9' 'python-calamine==0.9.1' 'xlsx2csv==0.8.6'
env/bin/python - << 'END'
import xlsxwriter
book = xlsxwriter.Workbook("bang.xlsx")
sheet = book.add_worksheet()
sheet.write_string("A1", "mã_x0041_")
sheet.write_string("B1", "dòng\r")
book.close()
END
office() { soffice "-env:UserInstallation=file://$dir/profile" --headless "$@" > log 2>&1; }
office --convert-to "csv:Text - txt - csv (StarCalc):44,34,76" bang.xlsx
env/bin/python -c 'import python_calamine; print(python_calamine.CalamineWorkbook.from_path("bang.xlsx").get_sheet_by_index(0).to_python()[0])' | tee calamine.seen
ssconvert bang.xlsx gnumeric.csv > log 2>&1; cat gnumeric.csv
env/bin/xlsx2csv bang.xlsx | tee xlsx2csv.seen
grep -q '^mã_x0041_,' bang.csv
[ "$(cat calamine.seen)" = "['mã_x0041_', 'dòng\r']" ]
for seen in gnumeric.csv xlsx2csv.seen; do
  [ "$(tr -d '"' < $seen)" = "mã_x005F_x0041_,dòng_x000D_" ] || { echo "$seen: the letters are shown otherwise now"; exit 1; }
done
