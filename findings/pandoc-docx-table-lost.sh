#!/usr/bin/env bash
# pandoc 2.17 (Debian 12): a Word table whose grid gives no widths is left out, with all that stands in it.
#
# Guess before running: the table with columns of equal width; w:w of w:gridCol is optional (ECMA-376 Part 1, 17.4.16).
# Seen: the paragraphs before and after come, the table does not; exit code 0, nothing on standard error. With w:w it comes.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
command -v pandoc > /dev/null || { apt-get update -qq && apt-get install -y -qq pandoc; } > /dev/null
dpkg-query -W -f '${Package} ${Version}\n' pandoc | tee version && grep -q ' 2\.17' version
python3 -m venv env && env/bin/pip -q install 'python-docx==1.2.0'
env/bin/python - <<'EOF'
import subprocess
import docx
from docx.oxml.ns import qn

def text(has_widths):
    letter = docx.Document()
    letter.add_paragraph("Trước bảng")
    table = letter.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Lê Văn Mẫu", "Cải tiến gá"
    letter.add_paragraph("Sau bảng")
    if not has_widths:
        for column in table._tbl.tblGrid.iter(qn("w:gridCol")):
            del column.attrib[qn("w:w")]
    letter.save("thu.docx")
    run = subprocess.run(["pandoc", "-t", "plain", "--wrap=none", "thu.docx"], capture_output=True, text=True, check=True)
    assert run.stderr == ""
    return run.stdout

assert "Lê Văn Mẫu" in text(True)
got = text(False)
print(got)
assert got.split() == ["Trước", "bảng", "Sau", "bảng"], got
EOF
