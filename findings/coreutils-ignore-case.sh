#!/usr/bin/env bash
# uniq and join of coreutils 9.1 and datamash 1.7 (Debian 12): told to ignore case, they hold “ĐỖ” and “đỗ” for two, “AN” and “an” for one; in a list of names some pairs are found and others not.
#
# Guess before running: “LÊ”, “Lê” and “lê” are one, in a locale of UTF-8, as for grep -i and sed's I; the manuals say “ignore differences in case when comparing” without a limit.
# Seen: “LÊ” and “lê” are two, since only bytes of ASCII are compared without case, though the letter L beside Ê is; join leaves out the person, datamash sums two groups. grep -i of
# Debian 12 finds all three. A count of people or a join of two lists is wrong for names with capitals with marks only. No message.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s datamash > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq datamash; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' coreutils datamash grep | tee version
for wanted in '^coreutils 9\.1-' '^datamash 1\.7-' '^grep 3\.8-'; do grep -q "$wanted" version || { echo "version: $wanted"; exit 1; }; done
locale charmap | grep -qx UTF-8
printf 'AN\nan\nLÊ\nLê\nlê\n' | uniq -ic | sed 's/^ *//' | tee uniq.seen
printf 'AN 1\nĐỖ 1\n' > first; printf 'an 2\nđỗ 2\n' > second
join -i first second | tee join.seen
printf 'An;1\nAN;2\nĐỗ;3\nđỗ;4\n' | datamash -t ';' -i -g 1 sum 2 | tee datamash.seen
[ "$(paste -sd ' ' uniq.seen)" = '2 AN 1 LÊ 2 Lê' ]
[ "$(cat join.seen)" = 'AN 1 2' ]
[ "$(paste -sd ' ' datamash.seen)" = 'An;3 Đỗ;3 đỗ;4' ]
[ "$(printf 'LÊ\nLê\nlê\n' | grep -ci 'lê')" = 3 ]
