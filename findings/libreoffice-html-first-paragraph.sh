#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12): a web page converted to PDF loses its first paragraph, and begins with an empty sheet; by way of ODT it is whole.
#
# Guess before running: `soffice --convert-to pdf` prints a page of two short paragraphs on one sheet, both of them, as its own ODT of the page does.
# Seen: two sheets. The first is empty, the second begins with the second paragraph; what stood first (a paragraph, a heading) is nowhere in
# the PDF. No message, status 0. The same page made an ODT first, and that a PDF, has one sheet with both paragraphs.
# Who prints a form that was kept as HTML this way loses its first line, the name of the office.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
packages='libreoffice-writer poppler-utils'
{ dpkg -s $packages || { apt-get update -qq && apt-get install -y -qq $packages; }; } > /dev/null 2>&1
dpkg-query -W -f '${Package} ${Version}\n' libreoffice-writer | tee version && grep -q ':7\.4\.7' version
office() { soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to "$1" --outdir "$2" "$3" > /dev/null 2>&1; }
for first in '<p>Liên đoàn Lao động huyện Mẫu</p>' '<h1>Liên đoàn Lao động huyện Mẫu</h1>'; do
  echo "<!DOCTYPE html><html lang='vi'><head><meta charset='utf-8'></head><body>$first<p>Danh sách có 2 sáng kiến.</p></body></html>" > page.html
  office pdf direct page.html
  office odt by page.html
  office pdf by by/page.odt
  for way in direct by; do
    echo "$way: $(pdfinfo $way/page.pdf | awk '/^Pages/ { print $2 }') sheet(s): $(pdftotext $way/page.pdf - | tr '\n\f' '  ' | xargs)"
  done
done | tee seen
diff seen - <<'EOF2'
direct: 2 sheet(s): Danh sách có 2 sáng kiến.
by: 1 sheet(s): Liên đoàn Lao động huyện Mẫu Danh sách có 2 sáng kiến.
direct: 2 sheet(s): Danh sách có 2 sáng kiến.
by: 1 sheet(s): Liên đoàn Lao động huyện Mẫu Danh sách có 2 sáng kiến.
EOF2
