#!/usr/bin/env bash
# docx2md 1.0.5 and docx-parser 1.0.3: words of a Word document that are a link are left out, by the first all of them, by the second those of a link within the document.
#
# Guess before running: “Xem Phụ lục I kèm theo”, at worst without the link. A link within the document has no relationship but the name of a bookmark (w:anchor; ECMA-376 part 1, 17.16.22).
# Seen: “Xem  kèm theo” in the Markdown of the first, and “Xem” and “kèm theo” as two parts in the second, which gives a link to a page its words. pandoc 2.17 has all of them. No
# warning.
# Word makes such links in tables of contents and for “xem Phụ lục …”: of a table of contents nothing is left.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s pandoc > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq pandoc; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' pandoc | tee version && grep -q ' 2\.17' version
python3 -m venv env && env/bin/pip -q install 'docx2md==1.0.5' 'docx-parser==1.0.3' 'python-docx==1.2.0'
env/bin/python - << 'END'
import importlib.metadata, subprocess
import docx, docx2md
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx_parser import DocumentParser

for name in ("docx2md", "docx-parser"):
    print(name, importlib.metadata.version(name))
letter = docx.Document()
page = letter.part.relate_to("https://example.org/", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink", is_external=True)
for target, words in [("w:anchor='pl1'", "Phụ lục I"), (f"r:id='{page}'", "trang mạng")]:
    line = letter.add_paragraph("Xem ")
    line._p.append(parse_xml(f"<w:hyperlink {nsdecls('w', 'r')} {target}><w:r><w:t>{words}</w:t></w:r></w:hyperlink>"))
    line.add_run(" kèm theo")
end = letter.add_paragraph("PHỤ LỤC")
end._p.insert(0, parse_xml("<w:bookmarkStart %s w:id='1' w:name='pl1'/>" % nsdecls("w")))
end._p.append(parse_xml("<w:bookmarkEnd %s w:id='1'/>" % nsdecls("w")))
letter.save("thu.docx")
file = docx2md.DocxFile("thu.docx")
seen = {
    "pandoc": subprocess.run(["pandoc", "thu.docx", "-t", "plain"], capture_output=True, text=True, check=True).stdout,
    "docx2md": docx2md.Converter(file.document(), docx2md.DocxMedia(file), True).convert(),
    "docx-parser": repr(list(DocumentParser("thu.docx").parse())),
}
for name, text in seen.items():
    print(name, text)
found = {name: ["Phụ lục I" in text, "trang mạng" in text] for name, text in seen.items()}
print(found)
assert all("kèm theo" in text for text in seen.values())
assert found == {"pandoc": [True, True], "docx2md": [False, False], "docx-parser": [False, True]}, "the words of links are read now"
END
