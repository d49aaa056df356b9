#!/usr/bin/env bash
# html-for-docx 1.2.1 and htmldocx 0.0.6: the caption of a table is left out, and a table within a cell is printed twice, the second time as rows of the outer one.
#
# Guess before running: “Bảng 1. Sáng kiến” above or below the table, as a paragraph (pandoc 2.17 gives one), and the inner table once, in its cell.
# Seen: no caption at all, nothing in its place; “bụi 5” and “ồn 7” stand in the inner table and once more as two rows of the outer one, between its own two. No warning.
# The sum of a column that has such a table counts its figures twice, and the paper refers to a “Bảng 1” that nobody finds.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s pandoc > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq pandoc; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' pandoc | tee version && grep -q ' 2\.17' version
python3 -m venv env && env/bin/pip -q install 'htmldocx==0.0.6' 'html-for-docx==1.2.1' 'python-docx==1.2.0'
env/bin/python - << 'END'
import importlib.metadata, subprocess
import docx, html4docx, htmldocx
from docx.oxml.ns import qn

for name in ("htmldocx", "html-for-docx"):
    print(name, importlib.metadata.version(name))
inner = "<table><tr><td>bụi</td><td>5</td></tr><tr><td>ồn</td><td>7</td></tr></table>"
page = f"<table><caption>Bảng 1. Sáng kiến</caption><tr><td>Máy rửa</td><td>{inner}</td></tr><tr><td>Máy sấy</td><td>9</td></tr></table><p>Hết</p>"
def words(document):
    return [node.text for node in document.element.body.iter(qn("w:t"))]
made = {"htmldocx": htmldocx.HtmlToDocx().parse_html_string(page), "html-for-docx": html4docx.HtmlToDocx().parse_html_string(page)}
open("trang.html", "w").write(page)
subprocess.run(["pandoc", "trang.html", "-o", "pandoc.docx"], check=True)
pandoc = words(docx.Document("pandoc.docx"))
print("pandoc", pandoc)
assert any("Bảng 1" in text for text in pandoc)
for name, document in made.items():
    seen, outer = words(document), document.tables[0]
    rows = [[cell.text for cell in row.cells] for row in outer.rows]
    print(name, seen, rows)
    assert "Hết" in seen and not any("Bảng 1" in text for text in seen), f"{name} has a caption now"
    assert seen.count("bụi") == seen.count("7") == 2 and ["bụi", "5"] in rows and len(rows) == 4, f"{name} prints the inner table once now"
END
