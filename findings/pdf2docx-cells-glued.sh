#!/usr/bin/env bash
# pdf2docx 0.5.13 (PyPI): of a table that WeasyPrint 70.0 printed, cells of one row are put together: name and points are “Lê Thị Ứng8,5” in one cell, the others are tables within cells.
#
# Guess before running: three rows of four cells, or at worst cells that lie together with a blank between them: the table has ruled lines round each cell, and the text of the PDF parts the words.
# Seen: “TTHọ và tên”, “Lê Thị Ứng8,5”, without a blank; “2.000.000” and “Trần Mẫu” in tables of their own, which python-docx's cell.text does not have, so that whoever reads the list has a person without a name. Each
# cell has a border of its own there, with a gap between (the usual look of a table in HTML); with “border-collapse: collapse” all is right, as with LibreOffice's tables. pdftotext parts them.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in poppler-utils fonts-liberation libpango-1.0-0 libpangoft2-1.0-0; do
  dpkg -s $package > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq $package; } > /dev/null
done
python3 -m venv paper && paper/bin/pip -q install 'weasyprint==70.0'
python3 -m venv env && env/bin/pip -q install 'pdf2docx==0.5.13' 'python-docx==1.2.0'
for look in separate collapse; do
  cat > $look.html <<END
<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Điểm</title><style>table { border-collapse: $look } td, th { border: 1px solid #000; padding: 3px }</style></head><body><p>Danh sách</p>
<table><tr><th>TT</th><th>Họ và tên</th><th>Điểm</th><th>Tiền</th></tr><tr><td>1</td><td>Lê Thị Ứng</td><td>8,5</td><td>2.000.000</td></tr><tr><td>2</td><td>Trần Mẫu</td><td>7,25</td><td>1.500.000</td></tr></table></body></html>
END
  paper/bin/weasyprint $look.html $look.pdf
done
pdftotext -layout separate.pdf - | tee text
grep -qE 'Lê Thị Ứng +8,5' text
env/bin/python -W ignore - <<'END' 2> log
import docx
from pdf2docx import Converter
seen = {}
for look in "separate", "collapse":
    converter = Converter(look + ".pdf")
    converter.convert(look + ".docx")
    converter.close()
    seen[look] = [[cell.text.strip() for cell in row.cells] for table in docx.Document(look + ".docx").tables for row in table.rows]
    print(seen[look])
assert seen["collapse"][1] == ["1", "Lê Thị Ứng", "8,5", "2.000.000"]
cells = [cell for row in seen["separate"] for cell in row]
assert "Lê Thị Ứng8,5" in cells and "TTHọ và tên" in cells and "Trần Mẫu" not in cells, "the table is another one now"
END
