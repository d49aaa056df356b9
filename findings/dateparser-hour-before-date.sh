#!/usr/bin/env bash
# dateparser 1.5.0, Vietnamese: an hour in words before or behind a date (“7 giờ 30 ngày 15/4/2021”) gives a time of yesterday or today, seven hours ago.
#
# Guess before running: 15 April 2021, 7:30 (or at least that day), as “7:30 ngày 15/4/2021” gives it; or None for what is not understood.
# Seen: seven hours before the moment of asking, the date is passed over: with a base of 1 June 2021, 0:00, it is 31 May 2021, 17:00. The same for “7 giờ ngày
# 15/4/2021”, “8 giờ 15/4/2021” and “ngày 15/4/2021 7 giờ 30”; “lúc 7 giờ 30 phút ngày 15/4/2021” is seven and a half hours ago. No error.
# Invitations and minutes of Vietnamese offices give their times just so.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'dateparser==1.5.0'
env/bin/python - << 'END'
import datetime, warnings
warnings.simplefilter("ignore")
import dateparser
base = datetime.datetime(2021, 6, 1)
seen = {words: str(dateparser.parse(words, languages=["vi"], settings={"RELATIVE_BASE": base})) for words in [
    "7:30 ngày 15/4/2021", "7 giờ 30 ngày 15/4/2021", "7 giờ ngày 15/4/2021", "8 giờ 15/4/2021", "ngày 15/4/2021 7 giờ 30", "lúc 7 giờ 30 phút ngày 15/4/2021"]}
for words, time in seen.items():
    print(words, "→", time)
assert list(seen.values()) == ["2021-04-15 07:30:00"] + ["2021-05-31 17:00:00"] * 2 + ["2021-05-31 16:00:00", "2021-05-31 17:00:00", "2021-05-31 16:30:00"], \
    "the times are read otherwise now"
END
