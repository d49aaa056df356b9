#!/usr/bin/env bash
# pandoc 2.17 (Debian 12), CSV: cells of a row beyond those of the heading are dropped.
#
# Guess before running: a table as wide as its widest row, or an error; pandoc's own tables of pipes are cut, but that is said in its manual, and of CSV it says nothing of the kind.
# Seen: “1,Máy rửa,12,5,cấp tỉnh” below a heading of four cells (a decimal comma that was not quoted) is “1, Máy rửa, 12, 5”: the last cell is nowhere. No warning, exit code 0.
# Miller 6.6 (mlr) refuses the same file and Python's csv gives all five.
# One comma too many in a row is found when somebody misses the words at its end.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in pandoc miller; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' pandoc miller | tee version
grep -q '^pandoc 2\.17' version
grep -q '^miller 6\.6' version
printf 'TT,Tên,Triệu đồng,Cấp\n1,Máy rửa,12,5,cấp tỉnh\n2,Máy sấy,7,cơ sở\n' > bang.csv
pandoc bang.csv -t gfm 2> errors | tee seen
[ "$(python3 -c 'import csv; print(len(list(csv.reader(open("bang.csv")))[1]))')" = 5 ]
if mlr --icsv --ojson cat bang.csv > mlr.seen 2>&1; then echo "Miller takes it now"; exit 1; fi
[ ! -s errors ] && grep -qE '^\| *1 *\| *Máy rửa *\| *12 *\| *5 *\|$' seen && ! grep -q 'cấp tỉnh' seen && grep -q 'cơ sở' seen
