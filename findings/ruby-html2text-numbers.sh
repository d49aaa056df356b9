#!/usr/bin/env bash
# ruby-html2text 0.2.0 (Debian 12): in the text of a page all numbered lists have hyphens instead of numbers, whatever their start, and points of a second level stand among those of the first.
#
# Guess before running: “5. Phạm vi”, “6. Đối tượng”, then “a. Đoàn viên” set in, as lynx 2.9 has it; for its plain text of a mail the numbers are what the text refers to (“theo Điều 6”).
# Seen: “- Phạm vi”, “- Đối tượng”, “- Đoàn viên”, all in one column. Tables are parted by tabs, line breaks kept.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in ruby-html2text lynx; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq --no-install-recommends $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' ruby-html2text lynx | tee version && grep -q 'html2text 0\.2\.0' version
cat > thu.html <<'END_HTML'
<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>Thử</title></head><body>
<ol start="5"><li>Phạm vi</li><li>Đối tượng<ol type="a"><li>Đoàn viên</li></ol></li></ol>
<p>Theo Điều 6:</p><ul><li>một</li></ul><table><tr><td>Lê</td><td>8,5</td></tr></table>
</body></html>
END_HTML
ruby -e 'require "html2text"; puts Html2Text.convert(File.read("thu.html", encoding: "utf-8"))' | tee seen
lynx -dump -display_charset=utf-8 -nolist thu.html | tee other
grep -qE '5\. Phạm vi' other && grep -qE '6\. Đối tượng' other && grep -qE 'a\. Đoàn viên' other
grep -qx -- '- Phạm vi' seen && grep -qx -- '- Đối tượng' seen && grep -qx -- '- Đoàn viên' seen && grep -qx -- '- một' seen
! grep -qE '[56]\. ' seen
grep -q "Lê$(printf '\t')8,5" seen
