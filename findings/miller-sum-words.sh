#!/usr/bin/env bash
# Miller 6.6 (Debian 12): a sum or a mean over scores with a decimal comma (“8,5”) or a leading zero (“09”) passes over them in silence, though the count counts them.
#
# Guess before running: (error), as its own language says for the same column (`@s += $Điểm`); that a comma is no decimal point and a leading zero makes a text is in its manual.
# Seen: of 8,5, 10 and 09 `stats1` gives the count 3, the sum 10, the mean 10 and the greatest “8,5”; exit code 0, nothing on standard error.
# Scores of a Vietnamese table are averaged over those that happen to be whole: nothing shows that two of three are left out.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s miller > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq miller; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' miller | tee version && grep -q ' 6\.6\.' version
printf 'Tên,Điểm\nLê,"8,5"\nVõ,10\nBa,09\n' > bang.csv
mlr --icsv --ojsonl put -q '@s += $Điểm; end { emit @s }' bang.csv | tee own.seen
mlr --icsv --ojsonl stats1 -a count,sum,mean,max -f Điểm bang.csv 2> errors | tee seen
grep -q '"s": (error)' own.seen
grep -q '"Điểm_count": 3, "Điểm_sum": 10, "Điểm_mean": 10, "Điểm_max": "8,5"' seen && [ ! -s errors ]
