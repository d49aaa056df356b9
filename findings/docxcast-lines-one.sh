#!/usr/bin/env bash
# docxcast 0.1.2 (PyPI): two lines that are filled into a content control made for several lines are printed as one line by LibreOffice 7.4.
#
# Guess before running: two lines: the control says that it holds more than one (w:text w:multiLine="1"; ECMA-376 part 1, 17.5.2.44), and a line end in a run is w:br (17.3.3.1), as python-docx writes it.
# Seen: the line end stands as a character within w:t, where it counts as a blank (“Kỹ sư Tổ trưởng”); dates, choices, check boxes and repeated rows are filled right, so that it shows only on paper. The report of
# problems is empty.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in libreoffice-writer poppler-utils; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
dpkg-query -W -f '${Package} ${Version}\n' libreoffice-writer | tee version && grep -q ':7\.4' version
python3 -m venv env && env/bin/pip -q install 'docxcast==0.1.2' 'python-docx==1.2.0'
env/bin/python - <<'END'
import docx, docxcast
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
document = docx.Document()
document.add_paragraph("Chức vụ: ")._p.append(parse_xml(f'<w:sdt {nsdecls("w")}><w:sdtPr><w:alias w:val="chucvu"/><w:tag w:val="chucvu"/><w:text w:multiLine="1"/></w:sdtPr><w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt>'))
document.add_paragraph("Đối chiếu: ").add_run("Kỹ sư\nTổ trưởng")
document.save("mau.docx")
result = docxcast.render("mau.docx", {"chucvu": "Kỹ sư\nTổ trưởng"})
result.save("thu.docx")
print(result.report)
body = docx.Document("thu.docx").element.body
texts = [element.text for element in body.iter(qn("w:t"))]
print(texts, len(list(body.iter(qn("w:br")))))
assert "Kỹ sư\nTổ trưởng" in texts and len(list(body.iter(qn("w:br")))) == 1, "the lines are written otherwise now"
assert not result.report.issues
END
soffice "-env:UserInstallation=file://$dir/profile" --headless --convert-to pdf thu.docx > log 2>&1
pdftotext -layout thu.pdf - | tee seen
grep -q 'Chức vụ: Kỹ sư Tổ trưởng' seen
grep -qE 'Đối chiếu: Kỹ sư$' seen && grep -qE '^ *Tổ trưởng' seen
