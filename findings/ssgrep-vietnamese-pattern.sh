#!/usr/bin/env bash
# ssgrep of Gnumeric 1.12.55 (Debian 12): a word that holds one Vietnamese letter is never found in a workbook, whatever the format; a word without one is.
#
# Guess before running: the cell “Lê Thị Mẫu” for the pattern “Mẫu”, as grep finds it in the CSV that ssconvert of the same package makes; the locale is UTF-8.
# Seen: nothing for “Mẫu”, “Thử” and “Lê”, with -F, -i or a file of patterns too, and the exit code that says nothing was found; “L.. Th” matches, with two dots for ê, and the letters are printed right. No warning.
# Who looks through a folder of lists for a name gets “not found” and believes it.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s gnumeric > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq --no-install-recommends gnumeric; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' gnumeric | tee version && grep -q ' 1\.12\.55' version
printf 'Họ tên,Số\nLê Thị Mẫu,0905\nTrần Thử,0912\n' > ds.csv
for form in xlsx ods xls; do ssconvert ds.csv ds.$form > /dev/null 2>&1; done
ssconvert ds.xlsx back.csv > /dev/null 2>&1
grep -q 'Mẫu' back.csv
printf 'Mẫu\n' > patterns
for form in xlsx ods xls; do
  [ "$(ssgrep 'L.. Th' ds.$form 2> /dev/null)" = 'Lê Thị Mẫu' ]
  [ -n "$(ssgrep 'Th' ds.$form 2> /dev/null)" ]
  for pattern in Mẫu Thử Lê; do
    for option in -h -F -i; do
      code=0
      found=$(ssgrep $option "$pattern" ds.$form 2> /dev/null) || code=$?
      echo "$form $option $pattern: “$found”, exit code $code"
      [ -z "$found" ]
    done
  done
  [ -z "$(ssgrep -f patterns ds.$form 2> /dev/null)" ]
done
