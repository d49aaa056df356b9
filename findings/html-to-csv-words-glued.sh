#!/usr/bin/env bash
# html-to-csv 0.1.3 (PyPI): blanks round a formatted word of a web page's table are lost: “Hồ <b>Lan</b> Anh” is “HồLanAnh” in the CSV, of a link or a font as well.
#
# Guess before running: “Hồ Lan Anh”; phrasing elements don't change the blanks about them, and blanks at the beginning and end of a cell are all a converter has to strip. html-table-parse 0.2.2 writes it so.
# Seen: each piece of text is stripped and the pieces are put together: “HồLanAnh”, “Số05/QĐngày15/4”. Names of several words are the rule in Vietnamese, and a name without blanks is another name. No message.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'html-to-csv==0.1.3' 'html-table-parse==0.2.2'
cat > bang.html << 'END'
<!DOCTYPE html><html><head><meta charset="utf-8"><title>DS</title></head><body>
<table><tr><td>Hồ <b>Lan</b> Anh</td><td>Số <a href="a.html">05/QĐ</a> ngày <i>15/4</i></td><td>Lê Văn Mẫu</td></tr></table></body></html>
END
env/bin/html2csv bang.html | tee seen
env/bin/python - << 'END'
import importlib.metadata

import html_table_parse

print("html-to-csv", importlib.metadata.version("html-to-csv"))
with open("bang.html", encoding="utf-8") as page:
    peer = html_table_parse.to_list(page.read())
print(peer)
assert peer == [["Hồ Lan Anh", "Số 05/QĐ ngày 15/4", "Lê Văn Mẫu"]]
with open("seen", encoding="utf-8") as seen:
    cells = seen.read().strip().split(",")
assert cells == ["HồLanAnh", "Số05/QĐngày15/4", "Lê Văn Mẫu"], "blanks are kept now"
END
