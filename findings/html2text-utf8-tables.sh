#!/usr/bin/env bash
# html2text 1.3.2a (Debian 12): in tables of a page in UTF-8 the figures of one column are printed over the letters of the column before: “Nguyễn Thị Ứng | 8,5” is “Nguyễn Thị 8,5ng”.
#
# Guess before running: “Nguyễn Thị Ứng 8,5”, since it is told the encoding of the page (`-utf8`), and since a table is only columns side by side.
# Seen: “Nguyễn Thị 8,5ng”, and “Cộng 2” is “Cộn2”: letters at the end of the first column are gone. With a border a letter is cut in the middle of its
# bytes: “Điểm” is no longer UTF-8. The same table without marks is right, and w3m 0.5.3 prints both. No message, exit code 0.
# Whoever reads a list of names from a page or a mail with it has names with letters missing.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in html2text w3m; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' html2text w3m | tee version && grep -q '^html2text 1\.3\.2a-' version
page() {
  printf '<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Điểm</title></head><body><table%s>' "$1"
  printf '<tr><td>%s</td><td>%s</td></tr>' "${@:2}"
  printf '</table></body></html>\n'
}
page '' 'Họ và tên' 'Điểm' 'Nguyễn Thị Ứng' '8,5' > name.html
page '' 'TT' 'Điểm' 'Cộng' '2' > sum.html
page '' 'Ho va ten' 'Diem' 'Nguyen Thi Ung' '8,5' > plain.html
page ' border=1' 'TT' 'Điểm' 'Cộng' '2' > border.html
for name in name sum plain border; do html2text -utf8 $name.html > $name.text; w3m -dump -I UTF-8 -O UTF-8 $name.html > $name.w3m; done
cat name.text sum.text plain.text name.w3m
grep -qx 'Nguyễn Thị 8,5ng' name.text
grep -qx 'Cộn2' sum.text
grep -qx 'Nguyen Thi Ung 8,5' plain.text
if iconv -f UTF-8 -t UTF-8 border.text > cut 2> message; then echo 'no letter is cut in a table with a border now'; exit 1; fi
grep -qE 'Nguyễn Thị Ứng +8,5' name.w3m && grep -qE 'Cộng +2' sum.w3m
