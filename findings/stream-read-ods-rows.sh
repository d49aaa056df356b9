#!/usr/bin/env bash
# stream-read-ods 0.0.22 (PyPI): of rows of an ODS that are alike and written once only one is given, blanks between words are gone, and the text of a comment stands before that of its cell.
#
# Guess before running: every row as often as `table:number-rows-repeated` says (cells that repeat are given as often); two blanks written as text:s, a tab and a line break (OpenDocument 1.2 part 1, 6.1.3 to 6.1.5) as such or as one
# blank; a comment left out, as it is not the text of the cell.
# Seen: of two entries that are alike one is missing, so that sums and counts are too small; “Đỗ  An” is “ĐỗAn”; a name with a comment is “Lê ThửXem lạiTrần Thị Ứng”, author first. python-calamine 0.9.1 gives the rows and
# the name, odsslicer 1.0.1 the blanks as well.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'stream-read-ods==0.0.22' 'python-calamine==0.9.1' 'odsslicer==1.0.1'
env/bin/python - <<'END_PYTHON'
import zipfile
def text(inner):
    return f'<table:table-cell office:value-type="string">{inner}</table:table-cell>'
def number(value):
    return f'<table:table-cell office:value-type="float" office:value="{value}"><text:p>{value}</text:p></table:table-cell>'
comment = '<office:annotation><dc:creator>Lê Thử</dc:creator><text:p>Xem lại</text:p></office:annotation>'
rows = f'<table:table-row>{text("<text:p>Họ và tên</text:p>")}{text("<text:p>Số tiền</text:p>")}</table:table-row>'
rows += f'<table:table-row table:number-rows-repeated="2">{text("<text:p>Lê Văn Mẫu</text:p>")}{number(50000)}</table:table-row>'
rows += f'<table:table-row>{text("<text:p>Đỗ<text:s text:c=" + chr(34) + "2" + chr(34) + "/>An<text:tab/>tổ<text:line-break/>Năm</text:p>")}{number(50000)}</table:table-row>'
rows += f'<table:table-row>{text(comment + "<text:p>Trần Thị Ứng</text:p>")}{number(50000)}</table:table-row>'
spaces = "".join(f' xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for prefix, name in (("office", "office"), ("table", "table"), ("text", "text")))
content = f'<?xml version="1.0" encoding="UTF-8"?><office:document-content{spaces} xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2"><office:body><office:spreadsheet><table:table table:name="Thu"><table:table-column table:number-columns-repeated="2"/>{rows}</table:table></office:spreadsheet></office:body></office:document-content>'
kind = "application/vnd.oasis.opendocument.spreadsheet"
manifest = f'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="{kind}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
with zipfile.ZipFile("thu.ods", "w") as package:
    package.writestr("mimetype", kind)
    package.writestr("META-INF/manifest.xml", manifest)
    package.writestr("content.xml", content)
from stream_read_ods import stream_read_ods
seen = [tuple(row) for name, rows in stream_read_ods(iter([open("thu.ods", "rb").read()])) for row in rows]
print(*seen, sep="\n")
from python_calamine import CalamineWorkbook
from odsslicer import ODSReader
other = CalamineWorkbook.from_path("thu.ods").get_sheet_by_index(0).to_python()
third = ODSReader("thu.ods").sheet("Thu")
print(other, repr(third["A4"].value), repr(third["A5"].value))
assert [row[0] for row in other].count("Lê Văn Mẫu") == 2 and other[4][0] == third["A5"].value == "Trần Thị Ứng"
assert third["A4"].value == "Đỗ  An\ttổ\nNăm" and third["A3"].value == "Lê Văn Mẫu"
assert [row[0] for row in seen].count("Lê Văn Mẫu") == 1, "rows are given as often as they stand there now"
assert "ĐỗAntổNăm" in [row[0] for row in seen]
assert any("Xem lại" in str(row[0]) and str(row[0]).endswith("Trần Thị Ứng") for row in seen)
END_PYTHON
