#!/usr/bin/env bash
# humanize 4.17.0, Vietnamese: “in three hours” is “3 giờ ngày tới” (three o'clock of the coming day), and 1 234 567 is “1.235 triệu” (in Vietnam: 1235 million).
#
# Guess before running: “3 giờ nữa” or “sau 3 giờ”, as “3 giờ trước” is right for the past; “1,235 triệu” and “1.234.567”, since activating a locale changes the decimal and
# the thousands separator for German, French or Italian.
# Seen: “3 giờ ngày tới”, “1.235 triệu” and “1,234,567”; Vietnam writes a comma before decimals and a point before thousands, so that each of them is another thing to read.
# Deadlines and sums of a programme are shown this way on pages.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'humanize==4.17.0'
env/bin/python - << 'END'
import datetime
import humanize

print("humanize", humanize.__version__)
hours = datetime.timedelta(hours=3)
said = lambda: [humanize.naturaltime(hours), humanize.naturaltime(-hours), humanize.intword(1234567, "%.3f"), humanize.intcomma(1234567)]
humanize.i18n.activate("de_DE"); german = said()
humanize.i18n.activate("vi_VN"); vietnamese = said()
print(german, vietnamese, sep="\n")
assert german[2:] == ["1,235 Millionen", "1.234.567"]
assert vietnamese == ["3 giờ trước", "3 giờ ngày tới", "1.235 triệu", "1,234,567"], "Vietnamese times or numbers are written otherwise now"
END
