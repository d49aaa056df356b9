#!/usr/bin/env bash
# htmldocx 0.0.6 and html2docx 1.6.0: the second numbered list of a page goes on where the first one ended, and with html-for-docx 1.2.1 too a list that starts with 5 starts with 1.
#
# Guess before running: 5, 6 and then 1: every ol counts for itself, from its start (HTML, 4.4.5); pandoc 2.17 makes such a document of the same page.
# Seen: 1, 2 and then 3 with the first two, 1, 2 and 1 with the third; pandoc and LibreOffice 7.4 read the documents so. No warning.
# “Điều 5” of a regulation is made “Điều 1”, and the points of each article count through to the end of the paper.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in pandoc libreoffice-writer; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' pandoc libreoffice-writer | tee version
grep -q '^pandoc 2\.17' version
grep -q ':7\.4\.7' version
python3 -m venv env && env/bin/pip -q install 'htmldocx==0.0.6' 'html2docx==1.6.0' 'html-for-docx==1.2.1' 'python-docx==1.2.0'
env/bin/python - << 'END'
import html4docx, htmldocx
from html2docx import html2docx
page = '<ol start="5"><li>Phạm vi</li><li>Hiệu lực</li></ol><p>Sau</p><ol><li>Nơi nhận</li></ol>'
htmldocx.HtmlToDocx().parse_html_string(page).save("htmldocx.docx")
html4docx.HtmlToDocx().parse_html_string(page).save("html-for-docx.docx")
open("html2docx.docx", "wb").write(html2docx(page, title="Quy chế").getvalue())
open("pandoc.html", "w").write(page)
END
pandoc pandoc.html -o pandoc.docx
soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to 'txt:Text (encoded):UTF8' ./*.docx > log 2>&1
numbers() { grep -oE '[0-9]+[.)]' "$1.txt" | tr -d '.)\n'; }
for name in pandoc htmldocx html2docx html-for-docx; do echo "$name: $(numbers $name), $(pandoc $name.docx -t plain | grep -oE '[0-9]+[.)]' | tr -d '.)\n')"; done | tee seen
grep -qx 'pandoc: 561, 561' seen
grep -qx 'htmldocx: 123, 123' seen
grep -qx 'html2docx: 123, 123' seen
grep -qx 'html-for-docx: 121, 121' seen
