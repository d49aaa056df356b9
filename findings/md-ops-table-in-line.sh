#!/usr/bin/env bash
# md-ops 1.0.0 (PyPI), from Markdown to Word: a table becomes words in a line of the paragraph before it (“Danh sáchHọ tênĐiểmLê8,5”), numbered articles have dots, and a link takes away itself and all behind it but the last line.
#
# Guess before running: a table of Word with three rows, or the lines as they are typed if tables were not known; “5.” and “6.” or at least numbers.
# Seen: headings and cells one behind the other without a blank, no table in the file; the style of the articles is that of dots; behind a link neither its words nor the paragraphs and the table that follow are in the letter, and
# the last line is in the paragraph of the link (“TheoHết.”). Its description names links and ordered lists among what it converts; of tables it says nothing.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'md-ops==1.0.0' 'python-docx==1.2.0'
env/bin/python - <<'END_PYTHON'
import docx
from md_ops import md_to_docx
table = "| Họ tên | Điểm |\n|---|---|\n| Lê | 8,5 |\n| Đỗ | 9 |\n"
def convert(text):
    md_to_docx(text, "thu.docx")
    document = docx.Document("thu.docx")
    print([(paragraph.style.name, paragraph.text) for paragraph in document.paragraphs], len(document.tables))
    return document
first = convert("Danh sách\n\n" + table + "\nHết.\n")
assert not first.tables and first.paragraphs[0].text == "Danh sáchHọ tênĐiểmLê8,5Đỗ9" and first.paragraphs[1].text == "Hết."
second = convert("Theo [thư](https://example.com) này\n\nMột đoạn.\n\n" + table + "\nHết.\n")
words = "".join(paragraph.text for paragraph in second.paragraphs)
assert not second.tables and words == "TheoHết."
third = convert("5. Phạm vi\n6. Đối tượng\n")
assert [paragraph.style.name for paragraph in third.paragraphs[:2]] == ["List Bullet", "List Bullet"]
END_PYTHON
