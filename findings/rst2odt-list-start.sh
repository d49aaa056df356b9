#!/usr/bin/env bash
# rst2odt of docutils 0.19 (Debian 12): articles that are numbered 5 and 6 in reStructuredText are 1 and 2 in the ODT, and “(i)” is “i.”.
#
# Guess before running: 5 and 6, as rst2html of the same package has them (start="5"), and brackets kept, since reStructuredText has three ways to write a number, and ODT can show each of them.
# Seen: every list begins with 1, also one that goes on behind a paragraph; “a)” keeps its bracket, “(i)” does not. No message says so.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in python3-docutils libreoffice-writer; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' python3-docutils | tee version && grep -q ' 0\.19' version
cat > thu.rst <<'END_RST'
5. Phạm vi
6. Đối tượng

   a) Đoàn viên
   b) Công đoàn

Một đoạn giữa.

7. Hiệu lực

(i) Một
(ii) Hai
END_RST
rst2odt thu.rst thu.odt 2> messages
[ ! -s messages ]
rst2html thu.rst 2> messages > thu.html
[ "$(grep -oE '<ol [^>]*start="[57]"' thu.html | wc -l)" = 2 ]
soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to 'txt:Text (encoded):UTF8' thu.odt > log 2>&1
sed 's/^[^[:print:]]*//; s/^ *//' thu.txt | tee seen
grep -q '1\. Phạm vi' seen && grep -q '2\. Đối tượng' seen && grep -q 'a) Đoàn viên' seen
grep -q '1\. Hiệu lực' seen
grep -qx 'i\. Một' seen
