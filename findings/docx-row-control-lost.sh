#!/usr/bin/env bash
# firecrawl-anydoc 0.2.4, doc-files 0.1.0, viparse 0.1.31, fancydocx 0.1.0 and docx-parser 1.0.3: of a Word table, the rows that stand in a content control are left out,
# though a control round a paragraph or round words is read by each of them but docx-parser, which knows the second.
#
# Guess before running: all three rows; a control may hold runs, paragraphs, rows or cells (CT_SdtRun, CT_SdtBlock, CT_SdtRow, CT_SdtCell; ECMA-376 part 1, 17.5.2.29 to 17.5.2.32), and
# pandoc 2.17 and LibreOffice 7.4 show them.
# Seen: “1 Lê Mẫu” and “2 Trần Mẫu”, the rows of a repeating item, are nowhere; heading and last row are. No warning, no error.
# Word makes such rows when a form repeats a line of its table (“repeating section”): a list of initiatives that was filled in by form comes out as a heading and a sum.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s pandoc > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq pandoc; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' pandoc | tee version && grep -q ' 2\.17' version
python3 -m venv env && env/bin/pip -q install 'firecrawl-anydoc==0.2.4' 'doc-files==0.1.0' 'viparse==0.1.31' 'fancydocx==0.1.0' 'docx-parser==1.0.3' 'python-docx==1.2.0'
env/bin/python - << 'END'
import html, importlib.metadata, re, subprocess
import anydoc, doc_files, docx, fancydocx, viparse
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx_parser import DocumentParser

for name in ("firecrawl-anydoc", "doc-files", "viparse", "fancydocx", "docx-parser"):
    print(name, importlib.metadata.version(name))
letter = docx.Document()
line = letter.add_paragraph("Nơi nhận: ")
line._p.append(parse_xml("<w:sdt %s><w:sdtPr><w:alias w:val='noi'/></w:sdtPr><w:sdtContent><w:r><w:t>Huế</w:t></w:r></w:sdtContent></w:sdt>" % nsdecls("w")))
table = letter.add_table(4, 2)
for row, cells in zip(table.rows, [["TT", "Tên"], ["1", "Lê Mẫu"], ["2", "Trần Mẫu"], ["Cộng", "2 người"]]):
    for cell, words in zip(row.cells, cells):
        cell.text = words
inner = "<w:sdt %s><w:sdtPr><w:alias w:val='dong'/></w:sdtPr><w:sdtContent/></w:sdt>" % nsdecls("w")
rows = [row._tr for row in table.rows]
for row in rows[1:3]:
    control = parse_xml(inner)
    row.addprevious(control)
    control.find(qn("w:sdtContent")).append(row)
letter.save("bang.docx")
readers = {
    "pandoc": lambda: subprocess.run(["pandoc", "bang.docx", "-t", "plain"], capture_output=True, text=True, check=True).stdout,
    "firecrawl-anydoc": lambda: anydoc.to_markdown("bang.docx"),
    "doc-files": lambda: doc_files.to_markdown(doc_files.read("bang.docx")),
    "viparse": lambda: viparse.load("bang.docx", output="markdown")[0].text,
    "fancydocx": lambda: html.unescape(re.sub("<[^>]+>", " ", fancydocx.convert("bang.docx").split("<body")[1])),
    "docx-parser": lambda: repr(list(DocumentParser("bang.docx").parse())),
}
for name, read in readers.items():
    text = read()
    print(name, " ".join(text.split()))
    assert all(words in text for words in ("Huế", "Tên", "2 người")), name
    assert ("Lê Mẫu" in text and "Trần Mẫu" in text) == (name == "pandoc"), f"{name} reads the rows now"
END
