#!/usr/bin/env bash
# openxlsx 4.2.5 (R, Debian 12): asked to find dates, it makes one of a plain number in a cell that is formatted as text: 15 is 15 January 1900.
#
# Guess before running: 15; the format “@” is text (18.8.30 of ECMA-376 part 1, number 49), and dd/mm/yyyy hh:mm is a date.
# Seen: read.xlsx with detectDates = TRUE gives “1900-01-15” for 15 with “@” and for 15 with “;;;”, which hides it, and leaves a date with a time as 44301.5. No message. (In a column of
# numbers and dates only, without any text, the whole call ends with an error instead.)
# Offices set whole columns to “text” to keep leading zeros; numbers that were typed before, or pasted, stay numbers in it and become days of the year 1900.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s r-cran-openxlsx > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq r-cran-openxlsx; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' r-cran-openxlsx | tee version
grep -q 'openxlsx 4\.2\.5' version
python3 -m venv env && env/bin/pip -q install 'XlsxWriter==3.3.1'
env/bin/python - <<'EOF'
import xlsxwriter
with xlsxwriter.Workbook("bang.xlsx") as book:
    sheet = book.add_worksheet()
    cells = [("chu", 15, "@"), ("an", 15, ";;;"), ("ngay", 44301, "dd/mm/yyyy"), ("gio", 44301.5, "dd/mm/yyyy hh:mm"), ("so", 15, "0"), ("ghi", "khong", "")]
    for row, (name, value, form) in enumerate(cells):
        sheet.write(row, 0, name)
        sheet.write(row, 1, value, book.add_format({"num_format": form} if form else {}))
EOF
Rscript -e 'x <- openxlsx::read.xlsx("bang.xlsx", colNames = FALSE, detectDates = TRUE); cat(paste(x[[1]], x[[2]]), sep = "\n")' | tee seen
[ "$(paste -sd ';' seen)" = 'chu 1900-01-15;an 1900-01-15;ngay 2021-04-15;gio 44301.5;so 15;ghi khong' ]
