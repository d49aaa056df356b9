#!/usr/bin/env bash
# ruby-spreadsheet 1.0.0 (Debian 12): a number that is shown with a unit or a word is read as a date: 2021 with 0" năm" is 13 July 1905, 5 with "đạt" 4 January 1900.
#
# Guess before running: 2021 and 5, the numbers in the cells, as xlrd 2.0.2 gives them; what stands between quotation marks in a format is text, not a part of a date.
# Seen: DateTime 1905-07-13 for 0" năm" and 1900-01-04 for [>3]"đạt";"chưa", since an m, d or y is somewhere in the format; 0" tháng" too; 0" người" and a real date are right. No
# message.
# Years of birth, numbers of months and marks of old XLS tables come in as days before the unions existed.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s ruby-spreadsheet > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq ruby-spreadsheet; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' ruby-spreadsheet | tee version
grep -q 'spreadsheet 1\.0\.0' version
python3 -m venv env && env/bin/pip -q install 'xlwt==1.3.0' 'xlrd==2.0.2'
env/bin/python - <<'EOF'
import xlrd, xlwt
book = xlwt.Workbook()
sheet = book.add_sheet("Bang")
cells = [(2021, '0" năm"'), (5, '[>3]"đạt";"chưa"'), (6, '0" tháng"'), (7, '0" người"'), (44301, "dd/mm/yyyy")]
for row, (number, form) in enumerate(cells):
    sheet.write(row, 0, number, xlwt.easyxf(num_format_str=form))
book.save("bang.xls")
kinds = [(cell.value, cell.ctype == xlrd.XL_CELL_DATE) for cell in xlrd.open_workbook("bang.xls").sheet_by_index(0).col(0)]
print(kinds)
assert kinds == [(2021, False), (5, False), (6, False), (7, False), (44301, True)], kinds
EOF
ruby -rspreadsheet -e '
seen = Spreadsheet.open("bang.xls").worksheet(0).map { |row| row[0].respond_to?(:strftime) ? row[0].strftime("%F") : row[0] }
p seen
abort "read otherwise now" unless seen[0] == "1905-07-13" && seen[1] == "1900-01-04" && seen[4] == "2021-04-15" && seen[3] == 7 && seen[2] =~ /^1900-01-0/'
