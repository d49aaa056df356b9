#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12): of the keywords of a Word letter each Vietnamese word of two syllables is torn: “thi đua; khen thưởng” is printed as “thi, đua, khen, thưởng” and saved without the semicolon.
#
# Guess before running: “thi đua; khen thưởng”, or two keywords with a comma between them; Word parts keywords by semicolons, and a blank stands in most Vietnamese words. dc:subject and cp:keywords are texts (ECMA-376 part 2, 11.1).
# Seen: four keywords. The field { KEYWORDS } is printed so though the file holds what it showed, and a DOCX that LibreOffice
# only loads and saves has “thi đua khen thưởng” in its properties, of which no one can tell where a keyword ends. No message, exit code 0.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in libreoffice-writer poppler-utils fonts-liberation; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq --no-install-recommends $package; } > /dev/null
done
soffice --version | tee version && grep -q ' 7\.4\.7' version
python3 -m venv env && env/bin/pip -q install 'python-docx==1.2.0'
env/bin/python - << 'END'
import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

letter = docx.Document()
letter.core_properties.keywords = "thi đua; khen thưởng"
line = letter.add_paragraph("Từ khóa: ")
line._p.append(parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr=" KEYWORDS "><w:r><w:t>thi đua; khen thưởng</w:t></w:r></w:fldSimple>'))
letter.save("thu.docx")
END
mkdir out
soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to pdf thu.docx > log 2>&1
soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to docx --outdir out thu.docx > log 2>&1
pdftotext thu.pdf - | sed '/^\f*$/d' | tee seen
env/bin/python - << 'END' | tee kept
import docx

print(docx.Document("thu.docx").core_properties.keywords, docx.Document("out/thu.docx").core_properties.keywords, sep=" → ")
END
grep -q 'thi, đua' seen || { echo 'the words are kept whole now'; exit 1; }
grep -qx 'thi đua; khen thưởng → thi đua khen thưởng' kept
