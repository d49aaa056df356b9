#!/usr/bin/env bash
# gretl 2022c (Debian 12): the headings of a Vietnamese list get letters that nobody wrote: “Điểm” is “Aiam”, “Họ tên” “HatAn”, “Đợt” “Aat”, and “Tổ” and “Tờ” are “Ta” and “Ta_aaa”.
#
# Guess before running: “Diem”, “Ho_ten”, since a name must begin with a letter of ASCII there and marks are taken off (“Mẫu” becomes “Mau”), as Unidecode 1.4.0 does; or v1, v2.
# Seen: a letter with marks becomes “a” or “A”, whatever it is, and the blank is gone. Only that two names are alike then is told; the values are right. Which column is which has to be counted out, and in a
# script that others read “Aiam” stands for points.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s gretl > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq --no-install-recommends gretl; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' gretl | tee version && grep -q ' 2022c-' version
printf 'Họ tên;Điểm;Đợt;Tổ;Tờ;Mẫu\nLê Mẫu;8,5;1;2;3;4\nĐỗ Mẫu;9;1;2;3;4\n' > ds.csv
printf 'open ds.csv --quiet\nvarlist\neval mean(Aiam)\n' > read.inp
HOME=$dir gretlcli -b read.inp > seen 2>&1
cat seen
names=$(grep -oE '[0-9]\) [A-Za-z_]+' seen | sed 's/.*) //' | paste -sd ' ')
[ "$names" = 'const HatAn Aiam Aat Ta Ta_aaa Mau' ]
grep -qx '8.75' seen
