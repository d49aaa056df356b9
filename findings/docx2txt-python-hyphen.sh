#!/usr/bin/env bash
# docx2txt 0.9 (PyPI): the no-break hyphen of a document number vanishes.
#
# Guess before running: “05/TTr-LĐLĐ” or with U+2011, as python-docx, mammoth and pandoc give it.
# Seen: “05/TTrLĐLĐ”. Typists use Ctrl+Shift+- so that a number is not broken over two lines; the register then knows no such number.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
python3 -m venv env && env/bin/pip -q install 'docx2txt==0.9' 'python-docx==1.2.0'
env/bin/python - <<'EOF'
import docx, docx2txt
from docx.oxml import OxmlElement

letter = docx.Document()
run = letter.add_paragraph().add_run("Tờ trình số 05/TTr")
run._r.append(OxmlElement("w:noBreakHyphen"))
run.add_text("LĐLĐ")
letter.save("thu.docx")
peer, got = docx.Document("thu.docx").paragraphs[0].text, docx2txt.process("thu.docx").strip()
print("python-docx", peer, "docx2txt", got)
assert (peer, got) == ("Tờ trình số 05/TTr-LĐLĐ", "Tờ trình số 05/TTrLĐLĐ")
EOF
