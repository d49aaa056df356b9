#!/usr/bin/env bash
# kritidocx 0.1.1 (PyPI), from HTML to Word: a quotation, a list of terms and lines of text as typed are glued to the paragraph before, words hidden by the style are printed, and the blank between two words in bold is lost.
#
# Guess before running: one paragraph for each block, as every browser shows them: blockquote, div, pre, dt and dd are block elements (HTML, 15.3), and the blank between </b> and <i> is text. Its page calls it a professional engine.
# Seen: “Kính gửi” and the quotation are “Kính gửiTrích dẫn” in one paragraph; “Mục” and “Nội dung” are “MụcNội dung”; two div are one word; “ông Lê” in bold and slanted is “ôngLê”, “m² 12” is “m²12”. No message; paragraphs (p),
# headings, lists and tables are parted.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'kritidocx==0.1.1' 'python-docx==1.2.0'
env/bin/python - << 'END' 2> log | grep -v INFO
import importlib.metadata

import docx
import kritidocx

print("kritidocx", importlib.metadata.version("kritidocx"))


def convert(inner):
    with open("trang.html", "w", encoding="utf-8") as page:
        page.write(f'<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>{inner}</body></html>')
    kritidocx.convert_document("trang.html", "trang.docx")
    return [line.text for line in docx.Document("trang.docx").paragraphs if line.text]


seen = {inner: convert(inner) for inner in [
    "<p>Kính gửi</p><p>Lê Mẫu</p>", "<p>Kính gửi</p><blockquote>Trích dẫn</blockquote><p>Hết</p>", "<p>Kính gửi</p><dl><dt>Mục</dt><dd>Nội dung</dd></dl>", "<p>Kính gửi</p><pre>dòng 1</pre>", "<div>Một</div><div>Hai</div>",
    "<p>Gửi <b>ông</b> <i>Lê</i> Mẫu</p>", "<p>m<sup>2</sup> <b>12</b></p>", '<p>Một <span style="display:none">ẩn</span></p>']}
for inner, lines in seen.items():
    print(inner, "→", lines)
assert [" ".join(line.split()) for lines in seen.values() for line in lines] == [
    "Kính gửi", "Lê Mẫu", "Kính gửiTrích dẫn", "Hết", "Kính gửiMụcNội dung", "Kính gửidòng 1", "MộtHai", "Gửi ôngLê Mẫu", "m212", "Một ẩn"], "blocks are parted now"
END
