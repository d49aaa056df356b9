#!/usr/bin/env bash
# LibreOffice 7.4 (Debian 12): converted to text or HTML, a document with tracked changes prints the deleted words too.
#
# Guess before running: the current text, or the deletion marked in some way (HTML has <del>).
# Seen: “Lê Văn Mẫu 0950000111” with the number deleted under tracked changes comes out whole, unmarked, from DOCX to TXT and to HTML.
# What a union struck out before sending would be read as said; pandoc and docx2txt leave it out.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
command -v soffice > /dev/null || { apt-get update -qq && apt-get install -y -qq libreoffice-writer; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' libreoffice-writer | tee version && grep -qE ' [0-9]+:7\.4' version
python3 -m venv env && env/bin/pip -q install 'python-docx==1.2.0'
env/bin/python - <<'EOF'
import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

letter = docx.Document()
letter.add_paragraph("Lê Văn Mẫu")._p.append(parse_xml(
    f'<w:del {nsdecls("w")} w:id="1" w:author="Mẫu" w:date="2021-04-01T00:00:00Z">'
    '<w:r><w:delText xml:space="preserve"> 0950000111</w:delText></w:r></w:del>'))
letter.save("thu.docx")
EOF
for kind in txt:Text html; do soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to "$kind" thu.docx > /dev/null 2>&1; done
cat thu.txt
grep -q 'Lê Văn Mẫu 0950000111' thu.txt
grep -q '0950000111' thu.html
if grep -qiE '<(del|s|strike)[ >]' thu.html; then exit 1; fi
