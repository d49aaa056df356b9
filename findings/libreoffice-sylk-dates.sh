#!/usr/bin/env bash
# LibreOffice Calc 7.4.7 (Debian 12): in a SYLK file (.slk) that it writes, dates are numbers of days (15 April 2021 is 44301); Vietnamese letters and line breaks are kept.
#
# Guess before running: the letters may be lost, dates not, since SYLK has number formats (the records P and F;P), which Calc itself reads (see the file written by hand).
# Seen: no record of a format is written at all. Read again by Calc, the column of dates is one of numbers; in DIF, another old format, the date stays (the Vietnamese letters do not).
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s libreoffice-calc > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq libreoffice-calc; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' libreoffice-calc | tee version && grep -q ':7\.4' version
python3 -m venv env && env/bin/pip -q install 'openpyxl==3.1.5'
env/bin/python - <<'END_PYTHON'
import datetime, openpyxl
workbook = openpyxl.Workbook()
workbook.active.append(["Lê Mẫu", datetime.date(2021, 4, 15), 8.5, "Kỹ sư\nTổ trưởng"])
workbook.active["B1"].number_format = "dd/mm/yyyy"
workbook.save("thu.xlsx")
END_PYTHON
office() { soffice "-env:UserInstallation=file://$dir/profile" --headless "$@" > log 2>&1; }
office --convert-to slk thu.xlsx
office --convert-to dif thu.xlsx
cat thu.slk
! grep -qE '^P;|^F;' thu.slk
grep -q ';K44301' thu.slk && grep -q 'Lê Mẫu' thu.slk
# a hand-written file of the same format with a date format is read as a date
printf 'ID;PWXL;N;E\nP;PGeneral\nP;Pdd/mm/yyyy\nF;P1;X1;Y1\nC;X1;Y1;K44301\nE\n' > hand.slk
for name in thu.slk hand.slk thu.dif; do
  office --convert-to 'csv:Text - txt - csv (StarCalc):59,34,76' --outdir "$name.out" $name
  echo "$name:"; cat "$name.out"/*.csv
done
grep -q '^Lê Mẫu;44301;8.5;' thu.slk.out/thu.csv
grep -q '15/04/2021' hand.slk.out/hand.csv && grep -q '15/04/2021\|2021-04-15\|04/15/21' thu.dif.out/thu.csv
office --convert-to xlsx --outdir back thu.slk
env/bin/python - <<'END_PYTHON'
import openpyxl
row = [cell.value for cell in openpyxl.load_workbook("back/thu.xlsx").active[1]]
print(row)
assert row[1] == 44301 and row[3] == "Kỹ sư\nTổ trưởng"
END_PYTHON
