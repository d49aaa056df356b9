#!/usr/bin/env bash
# doc-files 0.1.0 (PyPI): in a Writer document the words of a cross-reference are left out; other fields, numbers of captions and of pages, are not.
#
# Guess before running: “theo Quyết định 12, Bảng 1”: a reference holds the words that it shows (text:bookmark-ref; ODF 1.3, part 3, 7.7), as other fields do.
# Seen: “theo , Bảng 1” in the Markdown; pandoc 2.17 and odfdo 3.27.3 (to_markdown) have the whole line. No warning.
# “Căn cứ Quyết định …” and “theo Điều …” of a letter made with references say nothing of what they refer to.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s pandoc > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq pandoc; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' pandoc | tee version && grep -q ' 2\.17' version
python3 -m venv env && env/bin/pip -q install 'doc-files==0.1.0' 'odfdo==3.27.3' 'odfpy==1.4.1'
env/bin/python - << 'END'
import importlib.metadata, subprocess
import doc_files, odfdo
from odf.opendocument import OpenDocumentText
from odf.text import BookmarkEnd, BookmarkRef, BookmarkStart, P, Sequence

print("doc-files", importlib.metadata.version("doc-files"))
letter = OpenDocumentText()
first = P()
first.addElement(BookmarkStart(name="qd"))
first.addText("Quyết định 12")
first.addElement(BookmarkEnd(name="qd"))
second = P(text="theo ")
second.addElement(BookmarkRef(refname="qd", referenceformat="text", text="Quyết định 12"))
second.addText(", Bảng ")
second.addElement(Sequence(name="Bảng", formula="ooow:Bảng+1", numformat="1", text="1"))
for line in (first, second):
    letter.text.addElement(line)
letter.save("thu.odt")
seen = {"doc-files": doc_files.to_markdown(doc_files.read("thu.odt")), "odfdo": odfdo.Document("thu.odt").to_markdown(),
        "pandoc": subprocess.run(["pandoc", "thu.odt", "-t", "plain"], capture_output=True, text=True, check=True).stdout}
lines = {name: text.strip().splitlines()[-1].strip() for name, text in seen.items()}
print(lines)
assert lines["odfdo"] == lines["pandoc"] == "theo Quyết định 12, Bảng 1"
assert lines["doc-files"] == "theo , Bảng 1", "the words of references are read now"
END
