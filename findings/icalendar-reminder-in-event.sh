#!/usr/bin/env bash
# icalendar-light 1.0.0 and ics-render 0.1.1 (PyPI): the words of a reminder within an event of a calendar are read as the event's: “Mang theo hồ sơNhắc việc”, or “Nhắc việc” in place of what was to be brought.
#
# Guess before running: the description of the event, “Mang theo hồ sơ”; a VALARM is a component of its own within the VEVENT (RFC 5545, 3.6.6), and its DESCRIPTION is what the reminder shows. icalendar 7.3.2 reads it so.
# Seen: icalendar-light glues both texts to one; ics-render --jsonl gives the reminder's only, and the event's is gone. An event without a description gets the reminder's. No message. Every event with a reminder, as telephones and
# Outlook write them, is told so.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'icalendar-light==1.0.0' 'ics-render==0.1.1'
python3 -m venv peer && peer/bin/pip -q install 'icalendar==7.3.2'
cat > text << 'END'
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Mau//VN
BEGIN:VEVENT
UID:1@mau.vn
DTSTAMP:20210401T000000Z
DTSTART:20210415T003000Z
DTEND:20210415T020000Z
SUMMARY:Giao ban
DESCRIPTION:Mang theo hồ sơ
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:-PT15M
DESCRIPTION:Nhắc việc
END:VALARM
END:VEVENT
END:VCALENDAR
END
sed 's/$/\r/' text > lich.ics
peer/bin/python -c '
import icalendar
with open("lich.ics", "rb") as source:
    event, = icalendar.Calendar.from_ical(source.read()).walk("VEVENT")
print("icalendar:", event["DESCRIPTION"])
assert event["DESCRIPTION"] == "Mang theo hồ sơ"'
env/bin/ics_render --jsonl --filepath lich.ics > events.jsonl
env/bin/python - << 'END'
import importlib.metadata
import json

from icalendar_light.toolbox import Calendar

light, = Calendar.iter_events_from_file("lich.ics")
with open("events.jsonl", encoding="utf-8") as source:
    shown, = [json.loads(line) for line in source]
print("icalendar-light", importlib.metadata.version("icalendar-light"), light.description)
print("ics-render", importlib.metadata.version("ics-render"), shown["description"]["value"])
assert light.summary == shown["summary"]["value"] == "Giao ban"
assert light.description == "Mang theo hồ sơNhắc việc", "the reminder is kept apart now"
assert shown["description"]["value"] == "Nhắc việc", "the event's words are kept now"
END
