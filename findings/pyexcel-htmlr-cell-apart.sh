#!/usr/bin/env bash
# pyexcel-htmlr 0.6.0 (PyPI): of a web page's table a mark of 8,5 is 85, an amount of 500.000 is 500, a bold word is glued to the next, and the first row below a heading of two rows has a cell too many.
#
# Guess before running: “8,5” and “500.000” as texts, or as 8.5 and 500000 where a language can be told; “Hồ Lan Anh”, as pandas and BeautifulSoup read it; five cells for five columns, since the extra cell has no source in the page.
# Seen: 85, 500.0, “HồLan Anh”; the amount of the first person stands in a sixth column, while those after him have it in the fifth. “1.500.000” and “0905123456” stay texts. No message, and auto_detect_float=False leaves 85 and
# “HồLan Anh” as they are.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'pyexcel-htmlr==0.6.0' 'pyexcel-io==0.6.8' 'setuptools==80.9.0'
cat > bang.html << 'END'
<!DOCTYPE html><html><head><meta charset="utf-8"><title>DS</title></head><body>
<table><tr><th rowspan="2">TT</th><th rowspan="2">Họ tên</th><th colspan="2">Điểm</th><th rowspan="2">Thưởng</th></tr>
<tr><th>Kỳ 1</th><th>Kỳ 2</th></tr>
<tr><td>1</td><td>Lê Mẫu</td><td>8,5</td><td>9</td><td>1.500.000</td></tr>
<tr><td>2</td><td>Hồ <b>Lan</b> Anh</td><td>7,5</td><td>8</td><td>500.000</td></tr></table></body></html>
END
env/bin/python - << 'END'
import importlib.metadata

from pyexcel_io import get_data

print("pyexcel-htmlr", importlib.metadata.version("pyexcel-htmlr"))
rows, = get_data("bang.html", library="pyexcel-htmlr").values()
kept, = get_data("bang.html", library="pyexcel-htmlr", auto_detect_float=False).values()
print(*rows, *kept, sep="\n")
assert rows[2][:4] == [1, "Lê Mẫu", 85, 9], "8,5 is read as written now"
assert rows[2][4:] == ["", "1.500.000"], "the amount stands in its column now"
assert rows[3] == [2, "HồLan Anh", 75, 8, 500.0], "the row is read as written now"
assert kept[2][2] == 85 and kept[3][1] == "HồLan Anh"
END
