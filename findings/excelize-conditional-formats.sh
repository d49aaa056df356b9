#!/usr/bin/env bash
# excelize 0.1.0 (PyPI, of the Go library of the same name): a number that a format shows by conditions is always shown by the first of them: 3 points are “Giỏi” (excellent).
#
# Guess before running: “Giỏi”, “Đạt” and “Không đạt” for 9, 7 and 3 with the format [>=9]"Giỏi";[>=5]"Đạt";"Không đạt" (ECMA-376 part 1, 18.8.31), as LibreOffice 7.4 shows them, since it
# gives every value as it is shown, with dates, hours above 24, telephone numbers and Vietnamese units right.
# Seen: “Giỏi” three times; [=1]"Nam";[=0]"Nữ" makes all people men, and the third section, which is for zero, is not used: 0 with "Có";;"Không" is “Có”. Sections for negative
# numbers are right. No message.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s libreoffice-calc > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq libreoffice-calc; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' libreoffice-calc | tee version && grep -q ':7\.4' version
python3 -m venv env && env/bin/pip -q install 'excelize==0.1.0' 'XlsxWriter==3.3.1'
cat > write.py <<'END'
import xlsxwriter
book = xlsxwriter.Workbook("diem.xlsx")
sheet = book.add_worksheet("Diem")
grade, sex, yes = '[>=9]"Giỏi";[>=5]"Đạt";"Không đạt"', '[=1]"Nam";[=0]"Nữ"', '"Có";;"Không"'
for row, (value, form) in enumerate([(9, grade), (7, grade), (3, grade), (1, sex), (0, sex), (1, yes), (0, yes), (-7, "0;(0)")]):
    sheet.write_number(row, 0, value, book.add_format({"num_format": form}))
book.close()
END
cat > read.py <<'END'
import excelize
book = excelize.open_file("diem.xlsx")
print(*[row[0] for row in book.get_rows("Diem")], sep="\n")
END
env/bin/python write.py
env/bin/python read.py > excelize
soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to "csv:Text - txt - csv (StarCalc):44,34,76" diem.xlsx > log 2>&1
paste -sd '|' excelize | tee shown
paste -sd '|' diem.csv | tee office
grep -qx 'Giỏi|Đạt|Không đạt|Nam|Nữ|Có|Không|(7)' office
grep -qx 'Giỏi|Giỏi|Giỏi|Nam|Nam|Có|Có|(7)' shown
