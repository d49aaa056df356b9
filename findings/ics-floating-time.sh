#!/usr/bin/env bash
# ics 0.7.3 (PyPI): a meeting at 7:30 without a time zone is written, and read, as 7:30 UTC, which is 14:30 in Vietnam.
#
# Guess before running: 7:30 wherever it is read: a time without “Z” and without TZID is local to the reader (RFC 5545, 3.3.5, “form #1”), and icalendar 7.3.2 and vobject 0.9.9 keep it
# so.
# Seen: begin="2021-04-15 07:30" becomes DTSTART:20210415T073000Z, and a calendar that is only read and written again has the “Z” too. No message.
# An invitation that passes through such a script calls everybody seven hours too late.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'ics==0.7.3' 'icalendar==7.3.2' 'vobject==0.9.9'
env/bin/python - <<'EOF'
import datetime, re
import ics, icalendar, vobject
given = "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//LDLD Mau//VI", "BEGIN:VEVENT", "UID:1@example.org", "DTSTAMP:20210401T000000Z", "DTSTART:20210415T073000",
                     "SUMMARY:Họp Ban Chấp hành", "END:VEVENT", "END:VCALENDAR", ""])
start = lambda text: re.search(r"^DTSTART.*$", text, re.M).group().strip()
new = ics.Calendar()
new.events.add(ics.Event(name="Họp", begin=datetime.datetime(2021, 4, 15, 7, 30)))
seen = {"ics, new": start(new.serialize()), "ics, read": start(ics.Calendar(given).serialize()),
        "icalendar": start(icalendar.Calendar.from_ical(given).to_ical().decode()), "vobject": start(vobject.readOne(given).serialize())}
print(seen)
assert seen["icalendar"] == seen["vobject"] == "DTSTART:20210415T073000", seen
assert seen["ics, new"] == seen["ics, read"] == "DTSTART:20210415T073000Z", seen
EOF
