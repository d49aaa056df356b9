#!/usr/bin/env bash
# pydocx-pdf 0.1.0 (PyPI): in the PDF of a Word letter “Điều 5.” is “Điều 1.”, and what stands in content controls and short merge fields is not printed.
#
# Guess before running: “Điều 5.” (w:start 5; ECMA-376 part 1, 17.9.25) and all words; its page ticks ordered lists and nested ones as done, and names for the rest an error UnsupportedFeatureError.
# Seen: “Điều 1. Phạm vi”, “Điều 2. Hiệu lực”; “Kính gửi ông” ends there, since the name is in a control (w:sdt, 17.5.2), and “ở” before the place, which is in a w:fldSimple (17.16.19). A list by the style
# “List Number”, as python-docx writes it, has no numbers. LibreOffice 7.4 prints all of it. No message, exit code 0.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in libreoffice-writer poppler-utils fonts-liberation; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' libreoffice-writer | tee version && grep -q ':7\.4' version
python3 -m venv env && env/bin/pip -q install 'pydocx-pdf==0.1.0' 'python-docx==1.2.0'
env/bin/python - <<'END'
import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
document = docx.Document()
numbering = document.part.numbering_part.element
numbering.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90"><w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0"><w:start w:val="5"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Điều %1."/></w:lvl></w:abstractNum>'))
numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
letter = document.add_paragraph("Kính gửi ông ")._p
letter.append(parse_xml(f'<w:sdt {nsdecls("w")}><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>Lê Mẫu</w:t></w:r></w:sdtContent></w:sdt>'))
letter.append(parse_xml(f'<w:r {nsdecls("w")}><w:t xml:space="preserve"> ở </w:t></w:r>'))
letter.append(parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr=" MERGEFIELD Noi "><w:r><w:t>Huế</w:t></w:r></w:fldSimple>'))
for words in "Phạm vi", "Hiệu lực":
    document.add_paragraph(words)._p.get_or_add_pPr().append(parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="90"/></w:numPr>'))
document.add_paragraph("Quy mô", style="List Number")
document.save("thu.docx")
END
env/bin/pydocx-pdf thu.docx pydocx.pdf 2>&1 | tee log
soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to pdf thu.docx > /dev/null 2>&1
pdftotext -layout thu.pdf - | sed 's/  */ /g' | tee office; pdftotext -layout pydocx.pdf - | sed 's/  */ /g' | tee seen
grep -q 'Kính gửi ông Lê Mẫu ở Huế' office && grep -qE 'Điều 5\. ?Phạm vi' office && grep -qE '1\. ?Quy mô' office
grep -qE 'Điều 1\. ?Phạm vi' seen && grep -qE 'Điều 2\. ?Hiệu lực' seen && grep -qE '^ ?Quy mô' seen
if grep -qE 'Lê Mẫu|Huế' seen; then echo 'the words are printed now'; exit 1; fi
