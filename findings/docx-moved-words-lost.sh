#!/usr/bin/env bash
# doc-files 0.1.0, ferrodoc 1.0.1, fancydocx 0.1.0 and docx2md 1.0.5: a sentence that somebody moved while changes were tracked is at neither place;
# words that were added are there, words that were deleted are not.
#
# Guess before running: it stands where it was moved to, as an accepted change; ferrodoc says that its output is checked against pandoc's, and pandoc 2.17 has it there. (LibreOffice 7.4
# prints it at both places.) Word marks what is dragged or cut and pasted as w:moveFrom and w:moveTo (ECMA-376 part 1, 17.13.5.22 and 17.13.5.25), not as w:del and w:ins.
# Seen: of “Khen thưởng. Công nhận. Thi hành.”, whose first sentence was moved to the end and whose last one was added, “Công nhận. Thi hành.” is left. No warning.
# Whole articles of a draft that went round the office are missing from the text that is stored or searched.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s pandoc > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq pandoc; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' pandoc | tee version && grep -q ' 2\.17' version
python3 -m venv env && env/bin/pip -q install 'doc-files==0.1.0' 'ferrodoc==1.0.1' 'fancydocx==0.1.0' 'docx2md==1.0.5' 'python-docx==1.2.0'
env/bin/python - << 'END'
import html, importlib.metadata, re, subprocess
import doc_files, docx, docx2md, fancydocx, ferrodoc
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

for name in ("doc-files", "ferrodoc", "fancydocx", "docx2md"):
    print(name, importlib.metadata.version(name))
letter = docx.Document()
line = letter.add_paragraph("Quyết định: ")
who = 'w:author="A" w:date="2021-04-15T08:00:00Z"'
run = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
for xml in [f'<w:moveFromRangeStart w:id="1" {who} w:name="m" %s/>', f'<w:moveFrom w:id="2" {who} %s>' + run.format("Khen thưởng. ") + "</w:moveFrom>",
            '<w:moveFromRangeEnd w:id="1" %s/>', "<w:r %s>" + run.format("Công nhận. ")[5:], f'<w:ins w:id="3" {who} %s>' + run.format("Thi hành. ") + "</w:ins>",
            f'<w:del w:id="4" {who} %s><w:r><w:delText>Bãi bỏ. </w:delText></w:r></w:del>',
            f'<w:moveToRangeStart w:id="5" {who} w:name="m" %s/>', f'<w:moveTo w:id="6" {who} %s>' + run.format("Khen thưởng. ") + "</w:moveTo>", '<w:moveToRangeEnd w:id="5" %s/>']:
    line._p.append(parse_xml(xml % nsdecls("w")))
letter.save("du-thao.docx")
def markdown():
    file = docx2md.DocxFile("du-thao.docx")
    return docx2md.Converter(file.document(), docx2md.DocxMedia(file), True).convert()
readers = {
    "pandoc": lambda: subprocess.run(["pandoc", "du-thao.docx", "-t", "plain"], capture_output=True, text=True, check=True).stdout,
    "doc-files": lambda: doc_files.to_markdown(doc_files.read("du-thao.docx")),
    "ferrodoc": lambda: ferrodoc.convert(open("du-thao.docx", "rb").read(), "docx", "gfm"),
    "fancydocx": lambda: html.unescape(re.sub("<[^>]+>", "", fancydocx.convert("du-thao.docx").split("<body>")[-1])),
    "docx2md": markdown,
}
for name, read in readers.items():
    text = " ".join(read().split())
    print(name, text)
    assert "Công nhận. Thi hành." in text and "Bãi bỏ" not in text, name
    assert text.endswith("Thi hành. Khen thưởng.") if name == "pandoc" else "Khen" not in text, f"{name} reads the moved words now"
END
