#!/usr/bin/env bash
# LibreOffice 7.4.7 and Gnumeric 1.12.55 (Debian 12): dates that pandas 2.2.3 and pyexcel-ods 0.6.0 wrote into an ODS are shown as numbers:
# 44301 for 15 April 2021.
#
# Guess before running: dates, in whatever form: the cells say `office:value-type="date"` and `office:date-value="2021-04-15"`, with the date as text beside; that no
# cell has a format leaves only the form open.
# Seen: 44301 in the CSV of both programs and in LibreOffice's PDF, though python-calamine 0.9.1 reads dates from the same files. Neither writer gives its cells or
# its workbook any style; tablib 3.10.0 does, and its dates are dates. No message, exit code 0.
# A list that one office's script has written shows five-digit numbers to everybody who opens it.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in libreoffice-calc gnumeric poppler-utils; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' libreoffice-calc | tee version && grep -q ':7\.4\.7' version
dpkg-query -W -f '${Package} ${Version}\n' gnumeric | tee version && grep -q ' 1\.12\.55' version
python3 -m venv env && env/bin/pip -q install 'pandas==2.2.3' 'odfpy==1.4.1' 'pyexcel-ods==0.6.0' 'python-calamine==0.9.1' 'tablib[ods]==3.10.0'
env/bin/python - << 'END'
import datetime
import pandas, pyexcel_ods, python_calamine, tablib
day = datetime.date(2021, 4, 15)
pandas.DataFrame({"Ngày": [day]}).to_excel("pandas.ods", engine="odf", index=False)
pyexcel_ods.save_data("pyexcel.ods", {"Bang": [["Ngày"], [day]]})
with open("tablib.ods", "wb") as file:
    file.write(tablib.Dataset([day], headers=["Ngày"]).export("ods"))
for name in "pandas", "pyexcel":
    read = python_calamine.CalamineWorkbook.from_path(f"{name}.ods").get_sheet_by_index(0).to_python()
    print(name, read)
    assert read == [["Ngày"], [day]]
END
office() { soffice "-env:UserInstallation=file://$dir/profile" --headless "$@" > log 2>&1; }
for name in pandas pyexcel tablib; do
  office --convert-to "csv:Text - txt - csv (StarCalc):44,34,76" $name.ods
  tail -1 $name.csv | tee $name.office
  ssconvert $name.ods $name.gnumeric.csv > log 2>&1
  tail -1 $name.gnumeric.csv | tee $name.gnumeric
done
for name in pandas pyexcel; do
  office --convert-to pdf $name.ods && pdftotext $name.pdf - | grep -qx 44301 || { echo "LibreOffice prints the date of $name otherwise now"; exit 1; }
  [ "$(cat $name.office)" = 44301 ] && [ "$(cat $name.gnumeric)" = 44301 ] || { echo "the date of $name is shown otherwise now"; exit 1; }
done
grep -q 2021 tablib.office
grep -q 2021 tablib.gnumeric
