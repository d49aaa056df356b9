#!/usr/bin/env bash
# python-docx-replace 0.4.4 (PyPI): a placeholder in a table within a table, or in a content control, is neither filled nor listed among the placeholders of the letter.
#
# Guess before running: filled as the others, since its page says that the document is then “fully replaced”, and it fills tables, headers and placeholders that Word has cut into runs; or at least named
# by docx_get_keys, which lists the placeholders.
# Seen: “${noi}” in the inner table and “${chuc}” in the control (w:sdt; ECMA-376 part 1, 17.5.2) stay on paper, docx_get_keys has only “ten”. Forms of offices are built of tables within tables.
# No message.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'python-docx-replace==0.4.4' 'python-docx==1.2.0'
env/bin/python - <<'END'
import zipfile
import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from python_docx_replace import docx_get_keys, docx_replace
document = docx.Document()
cut = document.add_paragraph("Kính gửi $")
cut.add_run("{t").bold = True
cut.add_run("en}")
document.add_paragraph()._p.append(parse_xml(f'<w:sdt {nsdecls("w")}><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>${{chuc}}</w:t></w:r></w:sdtContent></w:sdt>'))
outer = document.add_table(1, 2)
outer.cell(0, 0).text = "${ten}"
outer.cell(0, 1).add_table(1, 1).cell(0, 0).text = "${noi}"
document.sections[0].header.paragraphs[0].text = "${ten}"
document.save("thu.docx")
document = docx.Document("thu.docx")
keys = set(docx_get_keys(document))
docx_replace(document, ten="Lê Mẫu", noi="Huế", chuc="Tổ trưởng")
document.save("da-dien.docx")
words = zipfile.ZipFile("da-dien.docx").read("word/document.xml").decode()
print(keys, words.count("Lê Mẫu"), "${noi}" in words, "${chuc}" in words)
assert keys == {"ten"}, "other placeholders are named now"
assert words.count("Lê Mẫu") == 2 and document.sections[0].header.paragraphs[0].text == "Lê Mẫu"
assert "${noi}" in words and "${chuc}" in words, "the placeholders are filled now"
END
