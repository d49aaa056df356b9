#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12): fields of a Word letter that show the title, the subject or a property in capitals, as { TITLE \* Upper }, are printed in small letters, though the file says “QUYẾT ĐỊNH”.
#
# Guess before running: “QUYẾT ĐỊNH”; \* Upper is one of the general switches of each field (ECMA-376 part 1, 17.16.4.3), and what Word showed last stands in the file.
# Seen: TITLE, SUBJECT, KEYWORDS, COMMENTS and DOCPROPERTY are filled in anew without the switch: “quyết định”. MERGEFIELD, INFO and USERNAME with the same switch are printed as stored. So the same heading is in capitals or not by the
# name of its field. No message, exit code 0.
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
letter.core_properties.title = "quyết định"
letter.core_properties.subject = "khen thưởng"
for code, shown in [("TITLE", "QUYẾT ĐỊNH"), ("SUBJECT", "KHEN THƯỞNG"), ("DOCPROPERTY Title", "QUYẾT ĐỊNH"), ("INFO Title", "QUYẾT ĐỊNH"), ("MERGEFIELD ten", "LÊ MẪU")]:
    line = letter.add_paragraph(f"{code}: ")
    line._p.append(parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr=" {code} \\* Upper "><w:r><w:t>{shown}</w:t></w:r></w:fldSimple>'))
letter.save("thu.docx")
END
soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to pdf thu.docx > log 2>&1
pdftotext thu.pdf - | sed '/^\f*$/d' | tee seen
grep -qx 'INFO Title: QUYẾT ĐỊNH' seen && grep -qx 'MERGEFIELD ten: LÊ MẪU' seen
for line in 'TITLE: quyết định' 'SUBJECT: khen thưởng' 'DOCPROPERTY Title: quyết định'; do
  grep -qx "$line" seen || { echo 'such fields are printed in capitals now'; exit 1; }
done
