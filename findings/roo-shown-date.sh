#!/usr/bin/env bash
# roo 2.10.0 (Ruby, Debian 12): what it says a date of a workbook looks like is “dd/30/yyyy\ 07:30” or “[$-42a]dd/00/yyyy;@”.
#
# Guess before running: formatted_value gives “15/04/2021 07:30” for the format dd/mm/yyyy\ hh:mm, as Excel and LibreOffice write it, and “15/04/2021” for [$-42A]dd/mm/yyyy;@, the date
# format that Excel offers for Vietnamese; or the error “Unknown format”, which it gives for 0.0%. dd/mm/yyyy and, without the backslash, dd/mm/yyyy hh:mm are right.
# Seen: dd and yyyy stay letters, and mm is the minute: the day, the month and the year are nowhere. No message.
# Papers that are made from tables “as they are shown” have dates without a date.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s ruby-roo > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq ruby-roo; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' ruby-roo | tee version
grep -q 'roo 2\.10\.0' version
python3 -m venv env && env/bin/pip -q install 'XlsxWriter==3.3.1'
env/bin/python - <<'EOF'
import datetime, xlsxwriter
with xlsxwriter.Workbook("lich.xlsx") as book:
    sheet = book.add_worksheet("Lịch")
    for row, form in enumerate(["dd/mm/yyyy", "dd/mm/yyyy hh:mm", "dd/mm/yyyy\\ hh:mm", "[$-42A]dd/mm/yyyy;@"]):
        time = datetime.datetime(2021, 4, 15, 7, 30) if "hh" in form else datetime.datetime(2021, 4, 15)
        sheet.write_datetime(row, 0, time, book.add_format({"num_format": form}))
EOF
ruby -rroo -e '
sheet = Roo::Excelx.new("lich.xlsx").sheet(0)
values, shown = (1..4).map { |row| sheet.cell(row, 1).strftime("%F %R") }, (1..4).map { |row| sheet.formatted_value(row, 1) }
p values, shown
abort "values" unless values == ["2021-04-15 00:00", "2021-04-15 07:30", "2021-04-15 07:30", "2021-04-15 00:00"]
abort "shown otherwise now" unless shown == ["15/04/2021", "15/04/2021 07:30", "dd/30/yyyy\\ 07:30", "[$-42a]dd/00/yyyy;@"]'
