#!/usr/bin/env bash
# pyhtml2md 1.8.0 (PyPI): of a table of a page that has no heading cells (th) the second row, the first person, is left out; with a caption the heading is.
#
# Guess before running: all rows, the first of them as Markdown's heading, and the caption as a line above, as pandoc 2.17 gives them; editors and spreadsheets write tables without th (HTML, 4.9: a
# table may consist of td alone).
# Seen: the heading and “2, Đỗ Mẫu”; “1, Lê Mẫu” is nowhere, as if it were the line of strokes below a heading. With a caption “Bảng 1” takes the place of the heading, and “TT, Tên, Điểm” are nowhere. A
# cell with two paragraphs becomes two rows. The same table with th is right, so a trial with a textbook's table finds nothing. No message.
set -euo pipefail
export LC_ALL=C.UTF-8
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg -s pandoc > /dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq --no-install-recommends pandoc; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' pandoc | tee version && grep -q ' 2\.17' version
python3 -m venv env && env/bin/pip -q install 'pyhtml2md==1.8.0'
cat > tables.py <<'END'
import subprocess
import pyhtml2md
def rows(*lines, kind="td"):
    return "".join("<tr>" + "".join(f"<{kind}>{cell}</{kind}>" for cell in line) + "</tr>" for line in lines)
people = rows(("1", "Lê Mẫu", "8,5"), ("2", "Đỗ Mẫu", "9"))
plain = "<table>" + rows(("TT", "Tên", "Điểm")) + people + "</table>"
headed = "<table>" + rows(("TT", "Tên", "Điểm"), kind="th") + people + "</table>"
captioned = "<table><caption>Bảng 1</caption>" + rows(("TT", "Tên", "Điểm"), kind="th") + people + "</table>"
parted = "<table>" + rows(("Tên", "Điểm"), kind="th") + rows(("<p>Lê</p><p>Mẫu</p>", "9")) + "</table>"
seen = [pyhtml2md.convert(table) for table in (headed, plain, captioned, parted)]
print(*seen, sep="\n")
pandoc = [subprocess.run(["pandoc", "-f", "html", "-t", "plain"], input=table, capture_output=True, text=True, check=True).stdout for table in (plain, captioned, parted)]
assert all("Lê Mẫu" in text and "Đỗ Mẫu" in text for text in pandoc[:2]) and "TT" in pandoc[1] and "Lê" in pandoc[2]
assert "Lê Mẫu" in seen[0] and "Đỗ Mẫu" in seen[0] and "TT" in seen[0]
assert "TT" in seen[1] and "Đỗ Mẫu" in seen[1] and "Lê Mẫu" not in seen[1], "the first person is there now"
assert "Bảng 1" in seen[2] and "TT" not in seen[2], "the heading is there now"
assert [line.strip("| ") for line in seen[3].strip().splitlines()[-3:]] == ["Lê", "Mẫu", "9"], "the cell is one row now"
END
env/bin/python tables.py
