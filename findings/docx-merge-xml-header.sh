#!/usr/bin/env bash
# docx-merge-xml 0.1.1 (PyPI): once an annex is put behind a letter, the page header of the letter is that of the annex, and its footnotes say what those of the annex say.
#
# Guess before running: letter and annex one behind the other; the page header stays the letter's, whose last section it is, since the annex brings only what is in its text.
# Seen: “Phụ lục” is the header of every page; “Đầu thư” is nowhere in the package, since a part of the same name (word/header1.xml) is simply overwritten. So is word/footnotes.xml: below the letter's
# words stands the annex's note. An annex's list goes on from the letter's (3. for 1.). python-docx names the parts so, and so does Word. No message.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in libreoffice-writer poppler-utils; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' libreoffice-writer | tee version && grep -q ':7\.4' version
python3 -m venv env && env/bin/pip -q install 'docx-merge-xml==0.1.1' 'python-docx==1.2.0'
cat > write.py <<'END'
import zipfile
import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx_merge import merge_docx
def write(name, words, header, note, items):
    document = docx.Document()
    paragraph = document.add_paragraph(words)
    paragraph._p.append(parse_xml(f'<w:r {nsdecls("w")}><w:footnoteReference w:id="2"/></w:r>'))
    for item in items:
        document.add_paragraph(item, style="List Number")
    document.sections[0].header.paragraphs[0].text = header
    notes = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:footnotes {nsdecls("w")}><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>{note}</w:t></w:r></w:p></w:footnote></w:footnotes>'
    part = Part(PackURI("/word/footnotes.xml"), "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml", notes.encode(), document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    document.save(name)
write("thu.docx", "Kính gửi", "Đầu thư", "ghi chú của thư", ["một", "hai"])
write("phuluc.docx", "Danh sách", "Phụ lục", "ghi chú của phụ lục", ["ba"])
merge = merge_docx if callable(merge_docx) else merge_docx.merge_docx
merge("thu.docx", "phuluc.docx", "ca.docx", insert_end=True)
parts = zipfile.ZipFile("ca.docx")
whole = "".join(parts.read(name).decode() for name in parts.namelist() if name.endswith(".xml"))
assert "Đầu thư" not in whole and "ghi chú của thư" not in whole, "the letter's header or note is kept now"
END
env/bin/python write.py
for name in thu ca; do
  soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to pdf $name.docx > log 2>&1
  pdftotext -layout $name.pdf - | grep -v '^ *$' > $name.text; cat $name.text
done
grep -q 'Đầu thư' thu.text && grep -q 'ghi chú của thư' thu.text
grep -q 'Phụ lục' ca.text && grep -q 'Kính gửi' ca.text && grep -qE '3\. +ba' ca.text
if grep -qE 'Đầu thư|ghi chú của thư' ca.text; then exit 1; fi
