#!/usr/bin/env bash
# odswriter 0.5.0 (PyPI): a day with a time (15/04/2021 07:30) that it writes into an ODS is shown as the day alone, and 25 hours 30 minutes are a text.
#
# Guess before running: day and hour, and a duration: its page names date, time and datetime among the types that keep their type, and ODF has cells for both
# (office:date-value with a time, office:time-value; ODF 1.3, part 3).
# Seen: the hour is in the file, but LibreOffice 7.4 and its PDF show only the day, since day and day with hour get one style; a timedelta is the text “1 day, 1:30:00”, which no sum
# counts. An invitation or a timetable written with it has no hours on paper. No message.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in libreoffice-calc poppler-utils; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' libreoffice-calc | tee version && grep -q ':7\.4' version
python3 -m venv env && env/bin/pip -q install 'odswriter==0.5.0' 'odfdo==3.27.3'
env/bin/python - <<'END'
import datetime
import odfdo, odswriter
with open("lich.ods", "wb") as file, odswriter.writer(file) as book:
    book.writerow([datetime.datetime(2021, 4, 15, 7, 30), datetime.timedelta(hours=25, minutes=30), datetime.time(7, 30)])
row = odfdo.Document("lich.ods").body.tables[0].get_row(0).get_values()
print(row)
assert row[0] == datetime.datetime(2021, 4, 15, 7, 30)
assert row[1] == "1 day, 1:30:00", "the duration is another one now"
END
office() { soffice "-env:UserInstallation=file://$dir/profile" --headless "$@" > log 2>&1; }
office --convert-to "csv:Text - txt - csv (StarCalc):59,34,76" lich.ods
office --convert-to pdf lich.ods
cat lich.csv; pdftotext -layout lich.pdf - | tee printed
first=$(cut -d ';' -f 1 lich.csv)
[ -n "$first" ] && grep -qE '(15|04).*21' <<< "$first"
if grep -q 30 <<< "$first"; then echo 'the hour is shown now'; exit 1; fi
cut -d ';' -f 3 lich.csv | grep -q '07:30'
grep -q '1 day, 1:30:00' printed
