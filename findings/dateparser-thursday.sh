#!/usr/bin/env bash
# dateparser 1.5.0, Vietnamese: the weekday “thứ năm” (Thursday) before a date changes the day.
#
# Guess before running: a weekday in front is passed over, as “thứ tư” or English “Thursday” is.
# Seen: “thứ năm 15/4/2021” gives 5 April 2021: “năm” also means five (and year). No error. “thứ tư 14/4/2021” is read right.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'dateparser==1.5.0'
env/bin/python - <<'EOF'
import dateparser

expected = {"15/4/2021": "2021-04-15", "thứ tư 14/4/2021": "2021-04-14", "thứ năm 15/4/2021": "2021-04-05"}
for text, day in expected.items():
    got = dateparser.parse(text, languages=["vi"])
    print(text, "→", got)
    assert str(got.date()) == day, (text, got, day)
EOF
