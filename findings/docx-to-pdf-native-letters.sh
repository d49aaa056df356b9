#!/usr/bin/env bash
# docx-to-pdf-native 0.1.12 (PyPI): in the PDF of a Word letter every Vietnamese letter that western Europe lacks is a question mark (“?? Th? ?ng”), and it says that all went well.
#
# Guess before running: letters of a font that is embedded, or an error that the built-in fonts of PDF have no such letters; content controls and added words printed.
# Seen: “Lê Văn Mẫu” is “Lê V?n M?u” on paper; what stands in a content control, in a short merge field or in an addition that was tracked is left out. LibreOffice 7.4 (Debian 12) prints all of it.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in libreoffice-writer poppler-utils; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' libreoffice-writer | tee version && grep -q ':7\.4' version
python3 -m venv env && env/bin/pip -q install 'docx-to-pdf-native==0.1.12' 'python-docx==1.2.0'
env/bin/python - <<'END_PYTHON'
import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
document = docx.Document()
document.add_paragraph("Kính gửi ông Lê Văn Mẫu")
def add(words, inner):
    document.add_paragraph(words)._p.append(parse_xml(inner.replace(">", f" {nsdecls('w')}>", 1)))
run = "<w:r><w:t>%s</w:t></w:r>"
add("control ", "<w:sdt><w:sdtContent>" + run % "one" + "</w:sdtContent></w:sdt>")
add("field ", '<w:fldSimple w:instr=" MERGEFIELD ten ">' + run % "two" + "</w:fldSimple>")
add("added ", '<w:ins w:id="1" w:author="Thu">' + run % "three" + "</w:ins>")
document.save("thu.docx")
END_PYTHON
env/bin/docx2pdf-native thu.docx thu.pdf | tee log
grep -q 'Successfully generated' log
pdftotext -layout thu.pdf - | tee seen
soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to pdf --outdir other thu.docx > log 2>&1
pdftotext -layout other/thu.pdf - | tee right
for words in 'Kính gửi ông Lê Văn Mẫu' 'control one' 'field two' 'added three'; do grep -q "$words" right; done
tr -d ' ' < seen > joined
grep -q 'Kínhg?iôngLêV?nM?u' joined
grep -q 'control' joined && ! grep -qE 'one|two|three' joined
