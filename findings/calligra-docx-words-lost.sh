#!/usr/bin/env bash
# Calligra 3.2.1 (Debian 12), from Word to ODT: a table within a cell is left out with its words, so is a sentence that was moved, at both places; and “5-6” with a no-break hyphen is
# “56”.
#
# Guess before running: the words, at worst as plain paragraphs of the cell; the moved sentence at its new place; the hyphen as U+2011. From the DOC that LibreOffice 7.4 makes of the
# same letter Calligra itself reads the inner table.
# Seen: “ngoài” without “lồng”, “Trước  sau”, “mức 56 triệu”. Merge fields, content controls and links keep their words. No message about it, exit code 0.
# Forms made of tables in tables come out with empty boxes, and a range of amounts is one amount.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in calligrawords libreoffice-writer pandoc; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' calligrawords libreoffice-writer | tee version
grep -q 'words 1:3\.2\.1' version
python3 -m venv env && env/bin/pip -q install 'python-docx==1.2.0'
env/bin/python - <<'EOF'
import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
letter = docx.Document()
line = letter.add_paragraph("mức 5")
line._p.append(parse_xml(f'<w:r {nsdecls("w")}><w:noBreakHyphen/></w:r>'))
line.add_run("6 triệu")
line = letter.add_paragraph("Trước ")
line._p.append(parse_xml(f'<w:moveTo {nsdecls("w")} w:id="1" w:author="M" w:date="2021-04-01T00:00:00Z"><w:r><w:t>Thi hành.</w:t></w:r></w:moveTo>'))
line.add_run(" sau")
letter.add_paragraph("cũ: ")._p.append(parse_xml(f'<w:moveFrom {nsdecls("w")} w:id="2" w:author="M" w:date="2021-04-01T00:00:00Z"><w:r><w:t>Thi hành.</w:t></w:r></w:moveFrom>'))
cell = letter.add_table(rows=1, cols=2).cell(0, 0)
cell.text = "ngoài"
cell.add_table(rows=1, cols=1).cell(0, 0).text = "lồng"
cell.add_paragraph()
letter.add_paragraph("Hết")
letter.save("thu.docx")
EOF
export QT_QPA_PLATFORM=offscreen HOME=$dir LC_ALL=C.UTF-8
soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to doc thu.docx > log 2>&1
for kind in docx doc; do
  calligraconverter --batch thu.$kind $kind.odt > log 2>&1
  pandoc $kind.odt -t plain --wrap=none | tr -s ' \n' ' ' | tee $kind.seen; echo
done
grep -q 'mức 56 triệu' docx.seen
grep -q 'Trước sau' docx.seen
grep -q 'ngoài' docx.seen
if grep -qE 'lồng|Thi hành' docx.seen; then exit 1; fi
grep -q 'lồng' doc.seen
