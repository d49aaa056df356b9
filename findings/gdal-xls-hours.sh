#!/usr/bin/env bash
# ogr2ogr of GDAL 3.6.2 (Debian 12): of an XLS list a sum of hours loses its days, 25:30 is 01:30:00, and cells whose formula gives TRUE or FALSE are empty; of the same list as ODS both are right.
#
# Guess before running: 25:30:00, as of the ODS, or the number 1.0625, as of an XLSX; and 1 and 0 for TRUE and FALSE, as of both. the results stand in the file (record Formula, MS-XLS 2.4.127), and xlrd 2.0.2 reads them.
# Seen: 25:30 (format [h]:mm) comes out as the time of day 01:30:00, 40:00 as 16:00:00; the column “Đạt” (passed, points over 5) is there with its heading, and all its cells are empty. No warning, exit code 0.
# Hours of overtime or yes and no of a list in the old format are wrong in the table that the programme makes for a database.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in gdal-bin libreoffice-calc; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq --no-install-recommends $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' gdal-bin | tee version && grep -q ' 3\.6\.2' version
python3 -m venv env && env/bin/pip -q install 'openpyxl==3.1.5' 'xlrd==2.0.2'
env/bin/python - << 'END'
import openpyxl

book = openpyxl.Workbook()
sheet = book.active
sheet.append(["Họ tên", "Điểm", "Tổng giờ", "Đạt"])
for row, (name, points, hours) in enumerate([("Lê Mẫu", 8.5, 25.5), ("Trần Thử", 4, 7.75), ("Đỗ Ứng", 9, 40)], 2):
    sheet.append([name, points, hours / 24, f"=B{row}>5"])
    sheet.cell(row, 3).number_format = "[h]:mm"
book.save("gio.xlsx")
END
for form in xls ods; do soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to $form gio.xlsx > log 2>&1; done
env/bin/python - << 'END'
import xlrd

sheet = xlrd.open_workbook("gio.xls").sheet_by_index(0)
cells = [sheet.cell(row, 3) for row in (1, 2, 3)]
assert all(cell.ctype == xlrd.XL_CELL_BOOLEAN for cell in cells) and [cell.value for cell in cells] == [1, 0, 1]
assert [round(sheet.cell(row, 2).value * 24, 6) for row in (1, 2, 3)] == [25.5, 7.75, 40]
END
for form in ods xls; do ogr2ogr -f CSV /vsistdout/ gio.$form | tr -d '"' | tee $form.seen; done
printf 'Họ tên,Điểm,Tổng giờ,Đạt\nLê Mẫu,8.5,25:30:00,1\nTrần Thử,4,07:45:00,0\nĐỗ Ứng,9,40:00:00,1\n' | cmp - ods.seen
printf 'Họ tên,Điểm,Tổng giờ,Đạt\nLê Mẫu,8.5,01:30:00,\nTrần Thử,4,07:45:00,\nĐỗ Ứng,9,16:00:00,\n' | cmp - xls.seen
