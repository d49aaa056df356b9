#!/usr/bin/env bash
# dxpdf 0.8.1 (PyPI): in the PDF of a Word letter the words of a content control within a line are missing, one round a paragraph is printed; words that Word shows in capitals are as they were typed.
#
# Guess before running: “Kính gửi ông Lê Mẫu, Tổ 1” and “QUYẾT ĐỊNH”, as LibreOffice 7.4 prints them: a control's content is shown (ECMA-376 part 1, 17.5.2.36), and w:caps is how it is shown (17.3.2.5); its page
# promises high fidelity.
# Seen: “Kính gửi ông , Tổ 1”, “Quyết định”; “Trường Mẫu” in the control round a paragraph is there. No message. A form whose names are chosen in controls is printed without names.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in libreoffice-writer poppler-utils fonts-liberation; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq --no-install-recommends $package; } > /dev/null
done
python3 -m venv env && env/bin/pip -q install 'dxpdf==0.8.1' 'python-docx==1.2.0'
env/bin/python - << 'END' 2> log
import importlib.metadata

import docx
import dxpdf
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

print("dxpdf", importlib.metadata.version("dxpdf"))
letter = docx.Document()
body = letter.element.body


def add(inner, outside=""):
    words = f"<w:p {nsdecls('w')}>{inner}</w:p>"
    body.insert(len(body) - 1, parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtContent>{words}</w:sdtContent></w:sdt>" if outside else words))


def run(text, look=""):
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


add(run("Kính gửi ông ") + f"<w:sdt><w:sdtContent>{run('Lê Mẫu')}</w:sdtContent></w:sdt>" + run(", Tổ 1"))
add(run("Quyết định", "<w:caps/>"))
add(run("Trường Mẫu"), outside="control")
letter.save("thu.docx")
with open("thu.docx", "rb") as source, open("dxpdf.pdf", "wb") as target:
    target.write(dxpdf.convert(source.read()))
END
soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to pdf thu.docx > log 2>&1
pdftotext thu.pdf - | sed '/^\f*$/d' > office.seen
pdftotext dxpdf.pdf - | sed '/^\f*$/d' | tee seen
grep -qx 'Kính gửi ông Lê Mẫu, Tổ 1' office.seen && grep -qx 'QUYẾT ĐỊNH' office.seen
grep -qE '^Kính gửi ông ?, Tổ 1$' seen && grep -qx 'Quyết định' seen && grep -qx 'Trường Mẫu' seen
if grep -q 'Lê Mẫu' seen; then echo 'the words of the control are printed now'; exit 1; fi
