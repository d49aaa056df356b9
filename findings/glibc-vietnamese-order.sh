#!/usr/bin/env bash
# glibc 2.36 (Debian 12), locale vi_VN.UTF-8: `sort` puts letters with two marks (ấ, ế, ộ, ớ, ứ) among a, e, o and u, not among â, ê, ô, ơ and ư.
#
# Guess before running: the order of the dictionary, as ICU 72 has it for `vi`: â is a letter of its own behind ă, and ấ an â with a tone.
# Seen: “Ẩn” stands before “Ăn” and “Ân”, “Vấn” before “Văn”, “Ứng” before “Ưng”; with one mark (Đ, Ă, Ê, Ơ) the order is right, so that
# a short test passes. The locale's own file moves ă, â, đ, ê, ô, ơ, ư behind their bases and says nothing of the letters made of them.
# Everything that sorts by the C library does so (`sort`, `ls`, strcoll, databases with its collations): lists of names differ from those of Word and Excel.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in locales python3-icu; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' locales | tee version && grep -q ' 2\.36-' version
localedef -i vi_VN -f UTF-8 "$dir/vi_VN.UTF-8"
order() { tr ' ' '\n' <<< "$1" | LOCPATH=$dir LC_ALL=vi_VN.UTF-8 sort | paste -s -d ' '; }
dictionary() {
  /usr/bin/python3 -c 'import icu, sys; print(*sorted(sys.argv[1].split(), key=icu.Collator.createInstance(icu.Locale("vi")).getSortKey))' "$1"
}
check() {
  echo "glibc: $(order "$1"), ICU: $(dictionary "$1")"
  [ "$(order "$1")" = "$2" ] && [ "$(dictionary "$1")" = "$3" ]
}
/usr/bin/python3 -c 'import icu; print("ICU", icu.ICU_VERSION)' | tee version && grep -q '^ICU 72' version
check "Ân Ẩn Ăn An" "An Ẩn Ăn Ân" "An Ăn Ân Ẩn"
check "Vấn Văn Vân Van" "Van Vấn Văn Vân" "Van Văn Vân Vấn"
check "Ứng Ước Ưng Ung" "Ung Ứng Ưng Ước" "Ung Ưng Ứng Ước"
check "Lộ Lô Lơ Lo" "Lo Lộ Lô Lơ" "Lo Lô Lộ Lơ"
check "Đa Da Ê E Ơn On" "Da Đa E Ê On Ơn" "Da Đa E Ê On Ơn"
