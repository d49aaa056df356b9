#!/usr/bin/env bash
# vi-lunaire 2026.4.11 (PyPI): Vietnamese lunar dates before 2001 are turned into solar dates months too late.
#
# Guess before running: Tết of 1985 is 21 January 1985, as vnlunar 1.0.5 says and as Vietnam had it; the function takes “lunar year (1900-2100)”.
# Seen: 20 April 1985; in each of the years 1950 to 1999 the day lies in March, April or May, from 2001 on all of the days are right. Its own solar_to_lunar gives
# the first day of another month for it. No error.
# Feast days and dates of birth that are kept by the moon, as older members give them, come out three months late.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'vi-lunaire==2026.4.11' 'vnlunar==1.0.5'
env/bin/python - << 'END'
import datetime
import vi_lunaire, vnlunar
def other(year):
    day, month, _ = vnlunar.convert_lunar_to_solar(1, 1, year, 0, 7.0)
    return datetime.date(year, month, day)
seen = vi_lunaire.lunar_to_solar(1985, 1, 1)
back = vi_lunaire.solar_to_lunar(seen.year, seen.month, seen.day)
print(seen, "for", other(1985), "and back:", back.month, back.day)
early = [vi_lunaire.lunar_to_solar(year, 1, 1) for year in range(1950, 2000)]
late = [vi_lunaire.lunar_to_solar(year, 1, 1) == other(year) for year in range(2001, 2051)]
print(sorted({date.month for date in early}), sum(late), "of", len(late))
assert other(1985) == datetime.date(1985, 1, 21) and all(late)
assert seen == datetime.date(1985, 4, 20) and all(date.month in (3, 4, 5) for date in early), "the days are others now"
assert (back.month, back.day) != (1, 1)
END
