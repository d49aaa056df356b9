#!/usr/bin/env bash
# doc-splitter 0.1.3 (PyPI): a Word document with a table of contents, or with a content control round any paragraph, “could not be read”; without it the same document is split by its headings.
#
# Guess before running: one part a heading, the contents in a part before: a control may stand wherever a paragraph may (w:sdt, ECMA-376 part 1, 17.5.2.29), and Word puts every automatic table of contents into one; the page says that documents are
# split by headings with their format and styling kept.
# Seen: “The DOCX document could not be read. [document_unreadable]”, on which one looks for a damaged file; python-docx 1.2.0, with which it reads, and LibreOffice open it. A control within a line does no harm.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'doc-splitter==0.1.3' 'python-docx==1.2.0'
env/bin/python - << 'END'
import importlib.metadata

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

print("doc-splitter", importlib.metadata.version("doc-splitter"))


def outside(properties):
    return f"<w:sdt {nsdecls('w')}><w:sdtPr>{properties}</w:sdtPr><w:sdtContent><w:p><w:r><w:t>Mục lục</w:t></w:r></w:p></w:sdtContent></w:sdt>"


contents = outside('<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>')
control = f"""<w:p {nsdecls("w")}><w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>Lê Mẫu</w:t></w:r></w:sdtContent></w:sdt></w:p>"""
for name, piece in (("khong", None), ("trongdong", control), ("mucluc", contents), ("khung", outside('<w:alias w:val="Ten"/>'))):
    document = docx.Document()
    if piece:
        document.element.body.insert(0, parse_xml(piece))
    for heading in ("Chương I", "Chương II"):
        document.add_heading(heading, 1)
        document.add_paragraph("Một đoạn")
    document.save(f"{name}.docx")
    assert len(docx.Document(f"{name}.docx").paragraphs) >= 4
END
for name in khong trongdong mucluc khung; do
  env/bin/doc-splitter --level 1 --output "$name" --yes --quiet $name.docx > $name.log 2>&1 || true
  parts=$(find . -path "./$name/*.docx" | wc -l)
  echo "$name: $parts parts; $(grep -o 'The DOCX.*' $name.log || true)"
done | tee seen
grep -qE '^khong: [23] parts; $' seen && grep -qE '^trongdong: [23] parts; $' seen
[ "$(grep -c ': 0 parts; The DOCX document could not be read. \[document_unreadable\]$' seen)" = 2 ]
