#!/usr/bin/env bash
# docx2txt 1.4 (Debian 12): paragraphs without attributes are glued together.
#
# Guess before running: one line a paragraph.
# Seen: a line end only where w:p carries an attribute, such as the w:rsidR that Word writes and python-docx, LibreOffice and
# generators do not: “Số quyết định 12” and “Số người 3” become “Số quyết định 12Số người 3”.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
{ dpkg -s docx2txt || { apt-get update -qq && apt-get install -y -qq docx2txt; }; } > /dev/null 2>&1
dpkg-query -W -f '${Package} ${Version}\n' docx2txt | tee version && grep -q ' 1\.4' version
python3 -m venv env && env/bin/pip -q install 'python-docx==1.2.0'
env/bin/python - <<'EOF'
import subprocess
import docx
from docx.oxml.ns import qn

def text(identity):
    letter = docx.Document()
    for words in ("Số quyết định 12", "Số người 3"):
        paragraph = letter.add_paragraph(words)
        if identity:
            paragraph._p.set(qn("w:rsidR"), identity)
    letter.save("thu.docx")
    return subprocess.run(["/usr/bin/docx2txt", "thu.docx", "-"], capture_output=True, text=True, check=True).stdout

print(repr(text("00A1B2C3")), repr(text(None)))
assert text("00A1B2C3").split("\n")[:2] == ["Số quyết định 12", "Số người 3"]
assert text(None).strip() == "Số quyết định 12Số người 3"
EOF
